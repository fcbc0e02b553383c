package vn.motcua.operations;

import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.motcua.health.Wrong;

/** Whether timers and automatic steps are run, and none has been given up. */
@Component
class JobsHealthIndicator implements HealthIndicator {

  /** Longer than a node that was killed keeps its jobs, with room for a busy hour. */
  private static final Duration MOST = Duration.ofMinutes(5);

  private final EngineWork engine;

  JobsHealthIndicator(EngineWork engine) {
    this.engine = engine;
  }

  @Override
  public Health health() {
    var jobs = engine.jobs();
    var health = Health.up();
    if (jobs.oldest().compareTo(MOST) > 0) {
      health =
          new Wrong(
                  "%d jobs are due and not run, the oldest for %d min: the clock does not tick"
                      .formatted(jobs.due(), jobs.oldest().toMinutes()),
                  "Nobody is warned of deadlines, and dossiers wait at automatic steps",
                  "See the log for \"ENGINE-14\", restart the node;"
                      + " camunda.bpm.job-execution.enabled must not be false on all nodes")
              .down();
    } else if (jobs.incidents() > 0) {
      health =
          new Wrong(
                  "%d incidents: work that failed too often is not tried again"
                      .formatted(jobs.incidents()),
                  "Each is a dossier that stands still at an automatic step or timer",
                  "GET /api/v1/incidents, mend the cause, then POST /api/v1/incidents/{id}/retry")
              .down();
    }
    return health
        .withDetail("due", jobs.due())
        .withDetail("oldestSeconds", jobs.oldest().toSeconds())
        .withDetail("failed", jobs.failed())
        .withDetail("incidents", jobs.incidents())
        .build();
  }
}
