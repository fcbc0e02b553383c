package vn.motcua.migration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a version has its place in another, of all elements at which a dossier can stand or which
 * listen for something meanwhile.
 *
 * @param remarks what becomes different for dossiers that go over
 */
public record Comparison(List<Mapped> mapped, List<Unmapped> unmapped, List<Text> remarks) {

  /**
   * @param standing how many dossiers stand there now
   */
  public record Mapped(String from, String to, @Nullable String name, long standing) {}

  /**
   * @param standing how many dossiers stand there now: they cannot go over
   */
  public record Unmapped(
      String element, @Nullable String name, Reason reason, Text text, long standing) {}

  /** Why an element has no place in the other version. */
  public enum Reason {
    /** Nothing has its id, and no designer says what it became. */
    GONE,
    /** What has its id is of another kind: a user task became a call activity, say. */
    TYPE_CHANGED,
    /** It lies in another subprocess, or is attached to another step. */
    SCOPE_CHANGED,
    /** Two elements would become the same one. */
    MAPPED_TWICE,
    OTHER
  }
}
