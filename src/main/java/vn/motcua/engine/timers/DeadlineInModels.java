package vn.motcua.engine.timers;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.Rung;

/**
 * What models call {@code deadline}: the instants of the boundary timers, as the ledger has them
 * now. A timer that must not fire, because the clock waits or the rung was reached, is set to the
 * year 9999.
 */
// public, because the expression language calls methods of public classes only
@Component
public class DeadlineInModels {

  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private final Deadlines deadlines;

  DeadlineInModels(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /** {@code ${deadline.atRisk(execution)}}. */
  public Date atRisk(DelegateExecution execution) {
    return firesAt(execution, Rung.AT_RISK);
  }

  /** {@code ${deadline.due(execution)}}. */
  public Date due(DelegateExecution execution) {
    return firesAt(execution, Rung.MISSED);
  }

  private Date firesAt(DelegateExecution execution, Rung rung) {
    var dossier = UUID.fromString(execution.getProcessBusinessKey());
    return Date.from(deadlines.of(dossier).map(d -> d.firesAt(rung)).orElse(NEVER));
  }
}
