package vn.motcua.events.relay;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether events leave. It is down when an operator has to do something, or when Kafka cannot be
 * reached; the application works on either way, and its readiness does not ask.
 */
@Component
class EventsHealthIndicator implements HealthIndicator {

  private final Relay relay;
  private final Backlog backlog;

  EventsHealthIndicator(Relay relay, Backlog backlog) {
    this.relay = relay;
    this.backlog = backlog;
  }

  @Override
  public Health health() {
    long blocked = backlog.blocked();
    var trouble = relay.trouble();
    var health =
        (trouble == null && blocked == 0 ? Health.up() : Health.down())
            .withDetail("pending", backlog.pending())
            .withDetail("oldestSeconds", Math.round(backlog.oldestSeconds()));
    if (trouble != null) {
      health.withDetail("waiting", trouble);
    }
    if (blocked > 0) {
      health.withDetail(
          "blocked", blocked + " dossiers: see GET /api/v1/events/blocked, then retry or skip");
    }
    return health.build();
  }
}
