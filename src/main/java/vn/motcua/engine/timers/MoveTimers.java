package vn.motcua.engine.timers;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
public final class MoveTimers {

  private MoveTimers() {}

  /** Of one process, in the present command. */
  public static void of(ExecutionEntity instance, CommandContext context) {
    var process = instance.getId();
    var timers =
        jobs(process, context)
            .filter(TimerEntity.class::isInstance)
            .collect(Collectors.toMap(MoveTimers::key, TimerEntity.class::cast, (a, b) -> a));
    for (var execution : context.getExecutionManager().findExecutionsByProcessInstanceId(process)) {
      if (execution.isScope() && execution.getActivity() != null) {
        rungs(execution).forEach(rung -> set(rung, execution, timers));
      }
    }
  }

  /** Whether a timer is one of a rung. */
  public static boolean isRung(JobEntity timer) {
    return isRung(timer.getExecution(), timer.getActivityId());
  }

  // those that this very command has made are not stored yet
  private static Stream<JobEntity> jobs(String process, CommandContext context) {
    var entities = context.getDbEntityManager();
    var stored = context.getJobManager().findJobsByProcessInstanceId(process);
    var known =
        entities.getCachedEntitiesByType(JobEntity.class).stream()
            .filter(job -> process.equals(job.getProcessInstanceId()))
            .toList();
    return Stream.concat(stored.stream(), entities.pruneDeletedEntities(known).stream());
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
        .filter(timer -> isRung(execution, timer.getActivityId()))
        .toList();
  }

  private static boolean isRung(ExecutionEntity execution, String element) {
    ActivityImpl boundary = execution.getProcessDefinition().findActivity(element);
    return boundary != null && boundary.getProperty(ReachRung.PROPERTY) != null;
  }

  private static String key(JobEntity job) {
    return job.getExecutionId() + job.getActivityId();
  }
}
