package vn.motcua.engine.behaviour;

import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import vn.motcua.deadline.Deadlines;

/**
 * Gives a new task the dossier's due date and priority, and forgets the decision of an earlier
 * round: a form that is shown again must not come with the old choice made.
 */
class PrepareTask implements TaskListener {

  private final String decision;
  private final Deadlines deadlines;

  PrepareTask(String decision, Deadlines deadlines) {
    this.decision = decision;
    this.deadlines = deadlines;
  }

  @Override
  public void notify(DelegateTask task) {
    deadlines
        .of(UUID.fromString(task.getExecution().getProcessBusinessKey()))
        // the return of a result is not counted
        .filter(deadline -> deadline.timeliness() == null)
        .ifPresent(
            deadline -> {
              task.setDueDate(Date.from(deadline.due().dueAt()));
              task.setPriority(Urgency.of(deadline.risk()));
            });
    if (!decision.isEmpty()) {
      task.getExecution().removeVariable(decision);
    }
  }
}
