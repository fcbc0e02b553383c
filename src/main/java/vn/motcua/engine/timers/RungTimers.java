package vn.motcua.engine.timers;

import java.util.UUID;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.Rung;
import vn.motcua.engine.behaviour.ReachRung;

/**
 * Fires the boundary timers of all models, those of a rung only if the ledger says so. The job
 * executor runs a job that it has acquired even when its due date was moved meanwhile: the
 * supplement requested in that moment would be followed by what a miss is followed by. Such a timer
 * is set again instead.
 */
@Component
public class RungTimers extends TimerExecuteNestedActivityJobHandler {

  private final Deadlines deadlines;

  RungTimers(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  @Override
  public void execute(
      TimerJobConfiguration configuration,
      ExecutionEntity execution,
      CommandContext context,
      String tenantId) {
    var boundary =
        execution.getProcessDefinition().findActivity(configuration.getTimerElementKey());
    if (boundary != null
        && boundary.getProperty(ReachRung.PROPERTY) instanceof Rung rung
        && !deadlines.isDue(UUID.fromString(execution.getProcessBusinessKey()), rung)) {
      TimerDeclarationImpl.getDeclarationsForScope(execution.getActivity())
          .get(boundary.getId())
          .createTimerInstance(execution);
    } else {
      super.execute(configuration, execution, context, tenantId);
    }
  }
}
