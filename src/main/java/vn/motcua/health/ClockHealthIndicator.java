package vn.motcua.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether this machine's clock and the database's agree: deadlines are computed by the first. */
@Component
class ClockHealthIndicator implements HealthIndicator {

  private static final Duration MOST = Duration.ofSeconds(5);

  private final Supplier<Duration> ahead;

  @Autowired
  ClockHealthIndicator(DatabaseWatch watch, MeterRegistry registry) {
    this(() -> watch.last().ahead());
    Gauge.builder("motcua.clock.ahead.seconds", () -> ahead.get().toMillis() / 1000.0)
        .description("By how much this node's clock is ahead of the database's")
        .register(registry);
  }

  ClockHealthIndicator(Supplier<Duration> ahead) {
    this.ahead = ahead;
  }

  @Override
  public Health health() {
    var by = ahead.get();
    if (by.abs().compareTo(MOST) <= 0) {
      return Health.up().withDetail("aheadMillis", by.toMillis()).build();
    }
    return new Wrong(
            "The clock of this node is %d s %s the database's"
                .formatted(by.abs().toSeconds(), by.isNegative() ? "behind" : "ahead of"),
            "Dossiers are received and due at wrong times, and timers fire early or late",
            "Synchronise both machines by NTP")
        .down()
        .build();
  }
}
