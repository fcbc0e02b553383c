package vn.motcua.migration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The models that are deployed and the dossiers that are in them. */
public interface RunningModels {

  /**
   * @param process the engine's id
   */
  record Running(String process, UUID dossier) {}

  /** The keys of all processes. */
  List<String> processes();

  /** All versions of a process, oldest first; none if there is no such process. */
  List<ModelVersion> versions(String process);

  /** The ids of the elements of a version to which a designer can refer. */
  Collection<String> elements(String version);

  /** What has its place on the other side. Changes nothing. */
  Comparison compare(Passage passage);

  /** The processes of dossiers in a version, by their ids from the one after {@code after}. */
  List<Running> running(String version, String after, int limit);

  /** By the ids of the processes; those that have ended are left out. */
  Map<String, Standing> standing(Collection<String> processes);

  /**
   * Has processes go over as {@link #move} would, lets the caller look, by their ids, and takes all
   * of it back.
   *
   * @param look called once, in the transaction in which they have gone over
   */
  void rehearse(
      Passage passage, Collection<String> processes, Consumer<Map<String, Rehearsed>> look);

  /**
   * Has a process go over, in the present transaction. Its tasks keep who has them and their dates.
   * What fires by the dossier's deadline is set from the ledger; other timers keep their dates, and
   * those that the new version adds count from the beginning of their step.
   *
   * @return false if the process has ended
   * @throws CannotMoveException if it stands where the passage does not lead from
   */
  boolean move(Passage passage, String process);
}
