package vn.motcua.engine.behaviour;

import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import vn.motcua.deadline.Deadlines;

/**
 * Gives a new task the dossier's due date and priority, or those of a wait for the applicant, in
 * which no time runs: it lies below all that the office has to do. Forgets the decision of an
 * earlier round: a form that is shown again must not come with the old choice made.
 */
class PrepareTask implements TaskListener {

  private final String decision;
  private final boolean wait;
  private final Deadlines deadlines;

  PrepareTask(String decision, boolean wait, Deadlines deadlines) {
    this.decision = decision;
    this.wait = wait;
    this.deadlines = deadlines;
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
    deadlines
        .of(UUID.fromString(task.getExecution().getProcessBusinessKey()))
        // the return of a result is not counted
        .filter(deadline -> deadline.timeliness() == null)
        .ifPresent(
            deadline -> {
              task.setDueDate(Date.from(deadline.due().dueAt()));
              task.setPriority(Urgency.of(deadline.risk()));
            });
  }
}
