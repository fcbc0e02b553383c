package vn.motcua.engine.behaviour;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import vn.motcua.deadline.Deadlines;
import vn.motcua.engine.limits.StepDates;
import vn.motcua.engine.teamwork.TaskDossier;

/**
 * Gives a new task the dossier's due date and priority, and the date of its own limit; or those of
 * a wait for the applicant, in which no time runs: it lies below all that the office has to do.
 * Forgets the decision of an earlier round: a form that is shown again must not come with the old
 * choice made.
 */
class PrepareTask implements TaskListener {

  private final String decision;
  private final boolean wait;
  private final Deadlines deadlines;
  private final StepDates stepDates;

  PrepareTask(String decision, boolean wait, Deadlines deadlines, StepDates stepDates) {
    this.decision = decision;
    this.wait = wait;
    this.deadlines = deadlines;
    this.stepDates = stepDates;
  }

  @Override
  public void notify(DelegateTask task) {
    if (wait) {
      task.setPriority(Urgency.WAITING);
    } else {
      followDeadline(task);
    }
    if (!decision.isEmpty()) {
      task.getExecution().removeVariable(decision);
    }
  }

  private void followDeadline(DelegateTask task) {
    var deadline = deadlines.of(TaskDossier.of(task));
    stepDates.set((TaskEntity) task, deadline);
    deadline
        // the return of a result is not counted
        .filter(known -> known.timeliness() == null)
        .ifPresent(
            known -> {
              task.setDueDate(Date.from(known.due().dueAt()));
              task.setPriority(Urgency.of(known.risk()));
            });
  }
}
