package vn.motcua.engine.teamwork;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import vn.motcua.engine.behaviour.Actor;
import vn.motcua.engine.standins.LentGroups;
import vn.motcua.engine.standins.Officer;
import vn.motcua.teamwork.Assignments;

/**
 * A task comes into other hands, or out of them: checks that it may and puts it on record, whether
 * it was done in Tasklist, over the engine's REST API or over ours.
 */
public class RecordAssignment implements TaskListener {

  private final LentGroups lent;
  private final Assignments assignments;

  public RecordAssignment(LentGroups lent, Assignments assignments) {
    this.lent = lent;
    this.assignments = assignments;
  }

  @Override
  public void notify(DelegateTask task) {
    var change = ((TaskEntity) task).getPropertyChanges().get(TaskEntity.ASSIGNEE);
    // a new task that its model gives to somebody is nobody's doing
    if (change == null || isNew(task) || Objects.equals(change.getOrgValue(), task.getAssignee())) {
      return;
    }
    var former = (String) change.getOrgValue();
    var identity = task.getProcessEngineServices().getIdentityService();
    var hands = new Hands(identity, lent);
    var candidates = task.getCandidates();
    var officer = Officer.acting(identity);
    officer.ifPresent(o -> hands.check(o, former, task.getAssignee(), candidates));
    assignments.add(
        TaskDossier.of(task),
        task.getId(),
        task.getTaskDefinitionKey(),
        former,
        task.getAssignee(),
        officer.map(Officer::getUserId).orElse(Actor.SYSTEM),
        officer.flatMap(o -> hands.onBehalfOf(o, former, candidates)).orElse(null));
  }

  private static boolean isNew(DelegateTask task) {
    return "Created".equals(((TaskEntity) task).getTaskState());
  }
}
