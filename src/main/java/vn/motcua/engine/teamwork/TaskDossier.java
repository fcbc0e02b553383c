package vn.motcua.engine.teamwork;

import java.util.UUID;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Dossiers;

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
      throw changed(task);
    }
    return UUID.fromString(execution.getProcessBusinessKey());
  }

  /**
   * Lets a dossier's tasks be completed one after the other, before anything of the process is
   * looked at: the engine alone would find out at the end that another was first, and on the way
   * fail over what that one has left behind.
   */
  public static TaskListener completedOneByOne(Dossiers dossiers, JdbcClient jdbc) {
    return task -> {
      dossiers.lock(of(task));
      var revision =
          jdbc.sql("SELECT rev_ FROM act_ru_task WHERE id_ = ?")
              .param(task.getId())
              .query(Integer.class)
              .optional();
      if (revision.filter(now -> now == ((TaskEntity) task).getRevision()).isEmpty()) {
        throw changed(task);
      }
    };
  }

  private static OptimisticLockingException changed(DelegateTask task) {
    return new OptimisticLockingException(
        "Task %s was changed or completed meanwhile".formatted(task.getId()));
  }
}
