package vn.motcua.deadline.calendars;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.WorkingCalendar;

/**
 * Until when the calendar is known. It warns while there is time to add a year: from the last day
 * on, every acceptance is refused. It is never down, because the dossiers that are open go on.
 */
@Component
class CalendarHealthIndicator implements HealthIndicator {

  private static final int WARNING_DAYS = 60;

  private final RulesByCalendar rules;
  private final Clock clock;

  @Autowired
  CalendarHealthIndicator(RulesByCalendar rules, Clock clock, MeterRegistry registry) {
    this(rules, clock);
    Gauge.builder("motcua.calendar.days.left", this::daysLeft)
        .description("Until the last day that the working calendar knows")
        .register(registry);
  }

  CalendarHealthIndicator(RulesByCalendar rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public Health health() {
    var calendar = rules.current().calendar();
    var until = calendar.lastDay();
    var health =
        Health.up().withDetail("version", calendar.version()).withDetail("until", until.toString());
    var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    if (!today.isBefore(until.minusDays(WARNING_DAYS))) {
      health.withDetail("warning", warning(until));
    }
    return health.build();
  }

  private long daysLeft() {
    var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    return ChronoUnit.DAYS.between(today, rules.current().calendar().lastDay());
  }

  private static String warning(LocalDate until) {
    return "The working calendar ends on %s, and what would be due later is refused: upload a version with %d (POST /api/v1/calendars) and apply it"
        .formatted(until, until.getYear() + 1);
  }
}
