package vn.motcua.engine.migration;

import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import vn.motcua.engine.timers.MoveTimers;
import vn.motcua.migration.CannotMoveException;

/**
 * Takes one process along a way, in the present command, and sets right what the engine leaves as
 * it was or begins anew.
 */
final class MoveProcess {

  private MoveProcess() {}

  /**
   * The process in its new version; nothing if it has ended.
   *
   * @throws CannotMoveException before anything is changed
   */
  static Optional<ExecutionEntity> along(Way way, String id, CommandContext context) {
    var process = context.getExecutionManager().findExecutionById(id);
    if (process == null) {
      return Optional.empty();
    }
    if (!process.getProcessDefinitionId().equals(way.plan().getSourceProcessDefinitionId())) {
      throw new CannotMoveException(Words.inAnotherVersion());
    }
    if (process.isSuspended()) {
      throw new CannotMoveException(Words.suspended());
    }
    var before =
        context.getJobManager().findJobsByProcessInstanceId(id).stream()
            .map(JobEntity::getId)
            .collect(Collectors.toSet());
    migrate(way, id, process, context);
    MoveTimers.of(process, context);
    beginWithTheirStep(process, before, context);
    for (var task : context.getTaskManager().findTasksByProcessInstanceId(id)) {
      var change = way.taskChanges().get(task.getTaskDefinitionKey());
      if (change != null) {
        change.applyTo(task);
      }
    }
    return Optional.of(process);
  }

  private static void migrate(Way way, String id, ExecutionEntity process, CommandContext context) {
    var execution = new MigrationPlanExecutionBuilderImpl(null, way.plan());
    execution.processInstanceIds(id);
    var from = process.getProcessDefinition();
    try {
      new MigrateProcessInstanceCmd(execution, true).execute(context);
    } catch (MigratingProcessInstanceValidationException e) {
      throw new CannotMoveException(Words.refusal(e.getValidationReport(), from));
    }
  }

  /**
   * Timers that the version adds; the engine would count from now, as if the step had just begun.
   */
  private static void beginWithTheirStep(
      ExecutionEntity process, Set<String> before, CommandContext context) {
    var entities = context.getDbEntityManager();
    var jobs = entities.pruneDeletedEntities(entities.getCachedEntitiesByType(JobEntity.class));
    for (var job : jobs) {
      if (job instanceof TimerEntity timer
          && process.getId().equals(timer.getProcessInstanceId())
          && !before.contains(timer.getId())
          && timer.getRepeat() == null
          && !MoveTimers.isRung(timer)) {
        beginWithItsStep(timer);
      }
    }
  }

  private static void beginWithItsStep(TimerEntity timer) {
    var scope = timer.getExecution();
    var declared =
        TimerDeclarationImpl.getDeclarationsForScope(scope.getActivity())
            .get(timer.getActivityId());
    if (declared == null || scope.getTasks().isEmpty()) {
      return;
    }
    var now = ClockUtil.getCurrentTime();
    resolve(declared, timer, scope.getTasks().get(0).getCreateTime());
    // what would end the step at once, without a moment of warning, has its whole time from now
    if (declared.isInterruptingTimer() && !timer.getDuedate().after(now)) {
      resolve(declared, timer, now);
    }
  }

  private static void resolve(TimerDeclarationImpl declared, TimerEntity timer, Date from) {
    timer.setCreateTime(from);
    declared.resolveAndSetDuedate(timer.getExecution(), timer, true);
  }
}
