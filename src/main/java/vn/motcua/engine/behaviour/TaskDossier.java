package vn.motcua.engine.behaviour;

import java.util.UUID;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Whose dossier a task is about. */
public final class TaskDossier {

  private TaskDossier() {}

  /**
   * @throws OptimisticLockingException if another transaction has ended the process since the task
   *     was read: the engine then finds no execution, and says null
   */
  public static UUID of(DelegateTask task) {
    var execution = task.getExecution();
    if (execution == null) {
      throw new OptimisticLockingException(
          "The process of task %s has ended meanwhile".formatted(task.getId()));
    }
    return UUID.fromString(execution.getProcessBusinessKey());
  }
}
