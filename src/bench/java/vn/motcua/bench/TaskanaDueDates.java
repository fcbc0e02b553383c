package vn.motcua.bench;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pro.taskana.common.api.CustomHoliday;
import pro.taskana.common.api.LocalTimeInterval;
import pro.taskana.common.api.WorkingTimeCalculator;
import pro.taskana.common.internal.workingtime.HolidaySchedule;
import pro.taskana.common.internal.workingtime.WorkingTimeCalculatorImpl;
import vn.motcua.calendar.DayKind;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadline.rules.DueDates;
import vn.motcua.deadline.rules.Wait;

/**
 * A due date by the working time calculator of TASKANA, today KADAI, which knows slots for each
 * weekday and days off for every year alike, and nothing of limits, waits and make-up days.
 */
final class TaskanaDueDates {

  private static final LocalTime CLOSING = LocalTime.of(17, 0);

  private final WorkingTimeCalculator calculator;

  /** Takes over the hours and the days off of one year. */
  TaskanaDueDates(WorkingCalendar calendar, int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    List<CustomHoliday> daysOff =
        first
            .datesUntil(first.plusYears(1))
            .filter(date -> calendar.day(date).kind() == DayKind.HOLIDAY)
            .map(date -> CustomHoliday.of(date.getDayOfMonth(), date.getMonthValue()))
            .toList();
    Set<LocalTimeInterval> hours =
        Set.of(
            new LocalTimeInterval(LocalTime.of(7, 30), LocalTime.of(11, 30)),
            new LocalTimeInterval(LocalTime.of(13, 30), CLOSING));
    Map<DayOfWeek, Set<LocalTimeInterval>> week =
        Stream.of(DayOfWeek.values())
            .filter(day -> day.compareTo(DayOfWeek.SATURDAY) < 0)
            .collect(Collectors.toMap(Function.identity(), day -> hours));
    this.calculator =
        new WorkingTimeCalculatorImpl(
            new HolidaySchedule(false, false, daysOff), week, WorkingCalendar.ZONE);
  }

  Instant plus(Instant start, Duration workingTime) {
    return calculator.addWorkingTime(start, workingTime);
  }

  /** So many whole days of working time after the closing of the day on which it starts. */
  Instant due(Instant start, Duration wholeDays) {
    return plus(closing(plus(start, Duration.ZERO)), wholeDays);
  }

  DueDates compute(Instant start, Duration wholeDays, int atRiskPercent) {
    Instant effectiveStart = plus(start, Duration.ZERO);
    Instant due = plus(closing(effectiveStart), wholeDays);
    long minutes =
        calculator.workingTimeBetween(effectiveStart, due).multipliedBy(atRiskPercent).toMinutes();
    return new DueDates(
        effectiveStart, plus(effectiveStart, Duration.ofMinutes(minutes / 100)), due);
  }

  Instant resume(Instant due, List<Wait> waits) {
    Instant moved = due;
    for (Wait wait : waits) {
      Duration waited = calculator.workingTimeBetween(wait.from(), wait.to());
      moved = waited.isZero() ? moved : closing(plus(moved, waited));
    }
    return moved;
  }

  private static Instant closing(Instant instant) {
    return LocalDate.ofInstant(instant, WorkingCalendar.ZONE)
        .atTime(CLOSING)
        .atZone(WorkingCalendar.ZONE)
        .toInstant();
  }
}
