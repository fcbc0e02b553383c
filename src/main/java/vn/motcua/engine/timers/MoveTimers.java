package vn.motcua.engine.timers;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import vn.motcua.engine.behaviour.ReachRung;

/**
 * Sets the rung timers of a dossier again from what its model says. A boundary timer that fired is
 * gone with its job, but a restart of the clock begins a period in which it has to fire once more:
 * then it is made anew.
 */
final class MoveTimers {

  private MoveTimers() {}

  static void of(ExecutionEntity instance, CommandContext context) {
    var process = instance.getId();
    var timers =
        context.getJobManager().findJobsByProcessInstanceId(process).stream()
            .filter(TimerEntity.class::isInstance)
            .collect(Collectors.toMap(MoveTimers::key, TimerEntity.class::cast, (a, b) -> a));
    for (var execution : context.getExecutionManager().findExecutionsByProcessInstanceId(process)) {
      if (execution.isScope() && execution.getActivity() != null) {
        rungs(execution).forEach(rung -> set(rung, execution, timers));
      }
    }
  }

  private static void set(
      TimerDeclarationImpl rung, ExecutionEntity execution, Map<String, TimerEntity> timers) {
    var timer = timers.get(execution.getId() + rung.getActivityId());
    if (timer == null) {
      rung.createTimerInstance(execution);
    } else {
      rung.resolveAndSetDuedate(execution, timer, false);
    }
  }

  private static List<TimerDeclarationImpl> rungs(ExecutionEntity execution) {
    return TimerDeclarationImpl.getDeclarationsForScope(execution.getActivity()).values().stream()
        .filter(timer -> isRung(execution, timer))
        .toList();
  }

  private static boolean isRung(ExecutionEntity execution, TimerDeclarationImpl timer) {
    ActivityImpl boundary = execution.getProcessDefinition().findActivity(timer.getActivityId());
    return boundary != null && boundary.getProperty(ReachRung.PROPERTY) != null;
  }

  private static String key(JobEntity job) {
    return job.getExecutionId() + job.getJobDefinition().getActivityId();
  }
}
