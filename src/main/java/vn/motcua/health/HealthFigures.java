package vn.motcua.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Each part of the health page as a figure, so that an alert can be raised by it. */
@Component
class HealthFigures extends Repeating {

  private static final String SUFFIX = "HealthIndicator";

  private final Map<String, HealthIndicator> parts;
  private final MultiGauge figures;

  HealthFigures(Map<String, HealthIndicator> parts, MeterRegistry registry) {
    super("health-figures", Duration.ofSeconds(20));
    this.parts = parts;
    this.figures =
        MultiGauge.builder("motcua.health")
            .description("1 while the part of the health page is UP on this node, else 0")
            .register(registry);
  }

  @Override
  protected void once() {
    var rows = new ArrayList<MultiGauge.Row<?>>();
    parts.forEach(
        (name, part) -> {
          if (part instanceof BoundedIndicator) {
            var up = part.health().getStatus().equals(Status.UP);
            rows.add(MultiGauge.Row.of(Tags.of("part", name.replace(SUFFIX, "")), up ? 1 : 0));
          }
        });
    figures.register(rows, true);
  }
}
