package vn.motcua.events.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What the relay of this node did, for {@code /actuator/prometheus}. */
@Component
class RelayMetrics {

  /** What brought no acknowledgement. */
  enum Failure {
    KAFKA,
    POSTGRESQL,
    /** An event that Kafka will never take. */
    REFUSED,
    OTHER
  }

  private final AtomicBoolean leads = new AtomicBoolean();
  private final MeterRegistry registry;
  private final Timer delivery;

  RelayMetrics(MeterRegistry registry, Backlog backlog) {
    this.registry = registry;
    this.delivery =
        Timer.builder("motcua.events.delivery")
            .description("From the commit of an event to its acknowledgement by both topics")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(1))
            .maximumExpectedValue(Duration.ofMinutes(10))
            .register(registry);
    // made now: an alert compares with what was before, and what does not exist has no before
    for (var kind : Failure.values()) {
      failures(kind);
    }
    gauge(
        "motcua.events.leader", "1 on the node that carries the events", () -> leads.get() ? 1 : 0);
    gauge("motcua.events.pending", "Events that no topic has yet", backlog::pending);
    gauge("motcua.events.oldest.seconds", "Age of the oldest of them", backlog::oldestSeconds);
    gauge("motcua.events.blocked", "Dossiers that an operator has to look at", backlog::blocked);
  }

  private void gauge(String name, String description, Supplier<Number> value) {
    Gauge.builder(name, value).description(description).register(registry);
  }

  void leads(boolean leads) {
    this.leads.set(leads);
  }

  void delivered(List<Duration> onTheWay) {
    onTheWay.forEach(delivery::record);
  }

  void failed(Failure kind) {
    failures(kind).increment();
  }

  private Counter failures(Failure kind) {
    return Counter.builder("motcua.events.failures")
        .description("Attempts that brought no acknowledgement, by what failed")
        .tag("kind", kind.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }
}
