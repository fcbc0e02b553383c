package vn.motcua.engine.delegates;

import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.motcua.engine.behaviour.Actor;
import vn.motcua.engine.refusals.RefusedException;
import vn.motcua.review.Decisions;

/** Puts the applicant's rating on record, or that none was given. */
@Component("recordRating")
class RecordRating implements JavaDelegate {

  private static final String NOT_GIVEN = "NOT_GIVEN";
  private static final Set<String> RATINGS =
      Set.of("SATISFIED", "NEUTRAL", "DISSATISFIED", NOT_GIVEN);

  private final Decisions decisions;

  RecordRating(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var rating = execution.getVariable("rating");
    var given = rating == null ? NOT_GIVEN : rating.toString();
    if (!RATINGS.contains(given)) {
      throw new RefusedException("Đánh giá (rating) phải là một trong " + RATINGS);
    }
    decisions.add(
        UUID.fromString(execution.getProcessBusinessKey()),
        execution.getCurrentActivityId(),
        given,
        null,
        Actor.of(execution));
  }
}
