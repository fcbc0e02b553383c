package vn.motcua.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an officer decided.
 *
 * @param id the earlier, the lower
 * @param step the id of the task in its model, for example {@code userTask_sign}
 * @param outcome as the model names it, for example {@code SEND_BACK}
 * @param note the officer's words: it may name people, and stays in our table
 * @param onBehalfOf the absent officer whose right the actor used, if it was not his own
 */
public record Decision(
    long id,
    String step,
    String outcome,
    @Nullable String note,
    String actor,
    @Nullable String onBehalfOf,
    Instant decidedAt) {

  @Override
  public String toString() {
    return "Decision[" + step + " " + outcome + "]";
  }
}
