package vn.motcua.engine.delegates;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.motcua.engine.behaviour.Actor;
import vn.motcua.review.Decisions;

/**
 * Puts on record that the applicant is told to fetch the result. The message itself is sent by
 * whoever hears the event of status 9: the portal knows how to reach the applicant, events do not.
 */
@Component("notifyApplicant")
class NotifyApplicant implements JavaDelegate {

  private final Decisions decisions;

  NotifyApplicant(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    decisions.add(
        UUID.fromString(execution.getProcessBusinessKey()),
        execution.getCurrentActivityId(),
        "RESULT_READY",
        null,
        Actor.SYSTEM);
  }
}
