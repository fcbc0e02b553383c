package vn.motcua.events.relay;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.motcua.health.Wrong;

/**
 * Whether events leave. It is down when an operator has to do something, or when Kafka cannot be
 * reached; the application works on either way, and its readiness does not ask.
 */
@Component
class EventsHealthIndicator implements HealthIndicator {

  private static final Wrong REFUSED =
      new Wrong(
          "Kafka refuses an event for good",
          "Downstream systems hear nothing more of that dossier; officers work on",
          "GET /api/v1/events/blocked, then retry or skip, see docs/events/operator.md");

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
      waits(trouble).on(health).withDetail("waiting", trouble);
    }
    if (blocked > 0) {
      REFUSED
          .on(health)
          .withDetail(
              "blocked", blocked + " dossiers: see GET /api/v1/events/blocked, then retry or skip");
    }
    return health.build();
  }

  private static Wrong waits(String trouble) {
    return new Wrong(
        "Events wait: " + trouble,
        "Downstream systems hear of changes later; officers work on, and nothing is lost",
        "Bring Kafka back: the backlog drains by itself, in order");
  }
}
