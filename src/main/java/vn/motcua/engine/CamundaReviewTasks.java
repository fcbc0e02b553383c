package vn.motcua.engine;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.motcua.review.ReviewTasks;

/** Correlates what an applicant sends with the step of the dossier's process that waits for it. */
@Component
class CamundaReviewTasks implements ReviewTasks {

  private final RuntimeService runtime;

  CamundaReviewTasks(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void supplementArrived(UUID dossier) {
    correlate("dossier.supplement", dossier);
  }

  @Override
  public void paymentArrived(UUID dossier) {
    correlate("dossier.payment", dossier);
  }

  @Override
  public void withdrawalRequested(UUID dossier) {
    correlate("dossier.withdrawal", dossier);
  }

  private void correlate(String message, UUID dossier) {
    LostRace.told(
        () ->
            runtime
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(dossier.toString())
                .correlate());
  }
}
