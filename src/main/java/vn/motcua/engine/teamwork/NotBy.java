package vn.motcua.engine.teamwork;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import vn.motcua.engine.refusals.RefusedException;
import vn.motcua.engine.standins.Officer;
import vn.motcua.review.Decisions;

/**
 * Refuses a task to whoever has decided at one of these steps of the dossier: nobody signs what he
 * has prepared himself, whatever groups he is in and for whomever he stands in.
 */
public class NotBy implements TaskListener {

  private final Set<String> steps;
  private final Decisions decisions;

  public NotBy(Set<String> steps, Decisions decisions) {
    this.steps = steps;
    this.decisions = decisions;
  }

  @Override
  public void notify(DelegateTask task) {
    var dossier = TaskDossier.of(task);
    var officer = Officer.acting(task.getProcessEngineServices().getIdentityService());
    if (officer.filter(o -> decisions.hasDecided(dossier, o.getUserId(), steps)).isPresent()) {
      throw new RefusedException(
          "Người đã thụ lý hồ sơ này không được làm việc “%s”: hãy chuyển cho người khác."
              .formatted(task.getName()));
    }
  }
}
