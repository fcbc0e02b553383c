package vn.motcua.teamwork;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task changed hands.
 *
 * @param step the task's id in its model
 * @param former who had it; null if nobody had
 * @param present who has it now; null if it went back to the group
 * @param actor whose doing it was
 * @param onBehalfOf the absent officer whose right the actor used, if it was not his own
 */
public record Assignment(
    UUID dossier,
    String task,
    String step,
    @Nullable String former,
    @Nullable String present,
    String actor,
    @Nullable String onBehalfOf,
    Instant at) {

  public enum Kind {
    CLAIMED,
    RETURNED,
    HANDED_OVER,
    TAKEN_OVER
  }

  public Kind kind() {
    if (present == null) {
      return Kind.RETURNED;
    }
    if (!present.equals(actor)) {
      return Kind.HANDED_OVER;
    }
    return former == null ? Kind.CLAIMED : Kind.TAKEN_OVER;
  }
}
