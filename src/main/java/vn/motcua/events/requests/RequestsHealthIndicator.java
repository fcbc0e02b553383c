package vn.motcua.events.requests;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.motcua.health.Wrong;

/** Whether requests that a portal sends over Kafka are taken. Readiness does not ask. */
@Component
class RequestsHealthIndicator implements HealthIndicator {

  private final RequestReceiver receiver;
  private final InboxTable inbox;

  RequestsHealthIndicator(RequestReceiver receiver, InboxTable inbox) {
    this.receiver = receiver;
    this.inbox = inbox;
  }

  @Override
  public Health health() {
    var trouble = receiver.trouble();
    var health =
        trouble == null
            ? Health.up()
            : new Wrong(
                    "Requests over Kafka are not taken: " + trouble,
                    "What the portal sends over Kafka waits there; over HTTP it is taken",
                    "Bring Kafka back: they are taken by themselves, in order")
                .down();
    return health
        .withDetail("early", inbox.countEarly())
        .withDetail("toDeadLetters", inbox.countDead())
        .build();
  }
}
