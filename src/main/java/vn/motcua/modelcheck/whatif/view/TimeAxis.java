package vn.motcua.modelcheck.whatif.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadline.rules.CountedDay;

/**
 * Where an instant lies in the picture: a column for each date, from early morning to evening.
 * Nights are left out, and days off have a narrower column than the others.
 */
final class TimeAxis {

  private static final LocalTime MORNING = LocalTime.of(7, 0);
  private static final LocalTime EVENING = LocalTime.of(18, 0);
  private static final double DAY_OFF = 0.5;

  private final List<CountedDay> days;
  private final double left;
  private final double unit;

  TimeAxis(List<CountedDay> days, double left, double width) {
    this.days = days;
    this.left = left;
    this.unit = width / days.stream().mapToDouble(TimeAxis::share).sum();
  }

  List<CountedDay> days() {
    return days;
  }

  double left(int day) {
    return left + unit * days.subList(0, day).stream().mapToDouble(TimeAxis::share).sum();
  }

  double width(int day) {
    return unit * share(days.get(day));
  }

  /** Never outside of the picture. */
  double at(Instant instant) {
    var local = instant.atZone(WorkingCalendar.ZONE);
    return at(local.toLocalDate(), local.toLocalTime());
  }

  double at(LocalDate date, LocalTime time) {
    if (date.isBefore(days.get(0).date())) {
      return left(0);
    }
    for (int day = 0; day < days.size(); day++) {
      if (days.get(day).date().equals(date)) {
        double passed = seconds(time) - seconds(MORNING);
        double share = passed / (seconds(EVENING) - seconds(MORNING));
        return left(day) + width(day) * Math.max(0, Math.min(1, share));
      }
    }
    return left(days.size() - 1) + width(days.size() - 1);
  }

  private static double seconds(LocalTime time) {
    return time.toSecondOfDay();
  }

  private static double share(CountedDay day) {
    return day.kind().working() ? 1 : DAY_OFF;
  }
}
