package vn.motcua.engine.refusals;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * A task that is no more.
 *
 * @param completed whether an officer did it; else the dossier left it behind
 * @param completedBy the account, where it is known
 */
public record EndedTask(String name, boolean completed, @Nullable String completedBy, Date at) {

  /** As whoever is logged in to the engine may know it. */
  public static Optional<EndedTask> find(HistoryService history, String task) {
    return Optional.ofNullable(
            history.createHistoricTaskInstanceQuery().taskId(task).finished().singleResult())
        .map(
            ended -> {
              boolean completed =
                  TaskEntity.DELETE_REASON_COMPLETED.equals(ended.getDeleteReason());
              return new EndedTask(
                  ended.getName(),
                  completed,
                  completed ? completedBy(history, ended) : null,
                  ended.getEndTime());
            });
  }

  private static @Nullable String completedBy(HistoryService history, HistoricTaskInstance ended) {
    return history
        .createUserOperationLogQuery()
        .taskId(ended.getId())
        .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
        .list()
        .stream()
        .map(UserOperationLogEntry::getUserId)
        .findFirst()
        .orElse(ended.getAssignee());
  }
}
