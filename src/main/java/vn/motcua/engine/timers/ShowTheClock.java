package vn.motcua.engine.timers;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.runtime.Callback;
import org.camunda.bpm.engine.impl.pvm.runtime.PvmExecutionImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import vn.motcua.deadline.DossierDeadline;

/**
 * Lets the dossier's own process see its clock, as the variables {@code clockRuns}, {@code risk}
 * and {@code extended}, for gateways, conditional events and forms. Processes that it called before
 * keep what they were handed.
 */
class ShowTheClock {

  private final UUID dossier;
  private final DossierDeadline deadline;

  ShowTheClock(UUID dossier, DossierDeadline deadline) {
    this.dossier = dossier;
    this.deadline = deadline;
  }

  void execute(CommandContext context) {
    Map<String, Object> clock =
        Map.of(
            "clockRuns", deadline.running(),
            "risk", deadline.risk().name(),
            "extended", deadline.extension() != null);
    context
        .getProcessEngineConfiguration()
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(dossier.toString())
        .rootProcessInstances()
        .list()
        .forEach(process -> show(process, clock));
  }

  private static void show(ProcessInstance instance, Map<String, Object> clock) {
    var process = (ExecutionEntity) instance;
    if (!process.getVariables().entrySet().containsAll(clock.entrySet())) {
      process.setVariables(clock);
      // else conditions would be looked at with the next step of this process only, and there is
      // none while the one that it called comes to wait
      process.dispatchDelayedEventsAndPerformOperation((Callback<PvmExecutionImpl, Void>) null);
    }
  }
}
