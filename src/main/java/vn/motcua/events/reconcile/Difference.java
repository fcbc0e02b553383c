package vn.motcua.events.reconcile;

/**
 * Something that two of the three say differently of a dossier.
 *
 * @param dossierId as it was found: a stray process may have any business key
 * @param detail what each of them says: statuses and sequences, no personal data
 */
public record Difference(String dossierId, Kind kind, String detail) {

  /** Which two differ, and how. */
  public enum Kind {
    /** The snapshot topic has nothing of the dossier, and nothing of it is on its way. */
    NOT_ON_THE_TOPIC,
    /** The snapshot topic is behind, and nothing of the dossier is on its way. */
    TOPIC_BEHIND,
    /** The same sequence, another status. */
    TOPIC_STATUS,
    /** The snapshot topic still has a dossier whose personal data was erased. */
    ERASED_ON_THE_TOPIC,
    /** The snapshot topic has a dossier that the tables do not have, or more of it. */
    TOPIC_AHEAD,
    /** An open dossier that no process moves. */
    NO_PROCESS,
    /** A process that runs for no open dossier. */
    STRAY_PROCESS,
    /** The process takes the dossier to have another status. */
    PROCESS_STATUS
  }
}
