package vn.motcua.engine.timers;

import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.runtime.Callback;
import org.camunda.bpm.engine.impl.pvm.runtime.PvmExecutionImpl;
import vn.motcua.deadline.DossierDeadline;

/**
 * Lets the dossier's own process see its clock, as the variables {@code clockRuns}, {@code risk}
 * and {@code extended}, for gateways, conditional events and forms. Processes that it called before
 * keep what they were handed.
 */
class ShowTheClock {

  private final Map<String, Object> clock;

  ShowTheClock(DossierDeadline deadline) {
    clock =
        Map.of(
            "clockRuns", deadline.running(),
            "risk", deadline.risk().name(),
            "extended", deadline.extension() != null);
  }

  /** Does nothing for a process that another called. */
  void to(ExecutionEntity process) {
    if (process.getSuperExecutionId() == null
        && !process.getVariables().entrySet().containsAll(clock.entrySet())) {
      process.setVariables(clock);
      // else conditions would be looked at with the next step of this process only, and there is
      // none while the one that it called comes to wait
      process.dispatchDelayedEventsAndPerformOperation((Callback<PvmExecutionImpl, Void>) null);
    }
  }
}
