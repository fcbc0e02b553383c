package vn.motcua.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the database answers: without it, this node serves nobody. Part of readiness. */
@Component
class DatabaseHealthIndicator implements HealthIndicator {

  /** Longer than a look with all its time-outs takes. */
  private static final Duration STALE = Duration.ofSeconds(12);

  private final Supplier<DatabaseWatch.Look> last;

  @Autowired
  DatabaseHealthIndicator(DatabaseWatch watch, MeterRegistry registry) {
    this(watch::last);
    Gauge.builder("motcua.database.up", () -> trouble().isEmpty() ? 1 : 0)
        .description("1 while the database answers this node")
        .register(registry);
    Gauge.builder("motcua.database.answer.seconds", () -> last.get().took().toMillis() / 1000.0)
        .description("How long its last answer to a trivial question took")
        .register(registry);
  }

  DatabaseHealthIndicator(Supplier<DatabaseWatch.Look> last) {
    this.last = last;
  }

  @Override
  public Health health() {
    var trouble = trouble();
    return trouble.isEmpty()
        ? Health.up().withDetail("answerMillis", last.get().took().toMillis()).build()
        : new Wrong(
                "The database does not answer: " + trouble,
                "Nobody can work: pages and calls fail. Nothing that was confirmed is lost, and"
                    + " work goes on by itself when it is back",
                "Bring PostgreSQL back, or mend the way to it; this node needs no restart")
            .on(Health.outOfService())
            .build();
  }

  private String trouble() {
    var look = last.get();
    if (look.trouble() != null) {
      return look.trouble();
    }
    return look.at().plus(STALE).isBefore(Instant.now()) ? "no answer since " + look.at() : "";
  }
}
