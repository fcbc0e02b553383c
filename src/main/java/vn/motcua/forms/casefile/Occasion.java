package vn.motcua.forms.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.review.Decision;

/**
 * What a form is printed for.
 *
 * @param decision null for a form that a dossier has once
 * @param at since when there is something to print
 */
public record Occasion(@Nullable Decision decision, Instant at) {

  public static Occasion of(Decision decision) {
    return new Occasion(decision, decision.decidedAt());
  }

  /** For a form that is printed for decisions only. */
  public Decision made() {
    if (decision == null) {
      throw new IllegalStateException("The form is printed for decisions only");
    }
    return decision;
  }

  public @Nullable Long decisionId() {
    return decision == null ? null : decision.id();
  }
}
