package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * What another version of the calendar says of the years that both know.
 *
 * @param officeHours whether the hours of a working day differ
 * @param days the dates on which the office works in one of them only, in order
 */
public record CalendarDifference(boolean officeHours, List<DayChange> days) {

  /** A date that is worked in one version and off in the other. */
  public record DayChange(LocalDate date, DayKind before, DayKind after, String note) {

    private DayChange(Day before, Day after) {
      this(
          before.date(),
          before.kind(),
          after.kind(),
          after.note().isEmpty() ? before.note() : after.note());
    }
  }

  public static CalendarDifference between(WorkingCalendar before, WorkingCalendar after) {
    LocalDate first = later(before.firstDay(), after.firstDay());
    LocalDate end = earlier(before.lastDay(), after.lastDay()).plusDays(1);
    List<DayChange> days =
        first.isAfter(end)
            ? List.of()
            : first
                .datesUntil(end)
                .filter(date -> before.isWorkingDay(date) != after.isWorkingDay(date))
                .map(date -> new DayChange(before.day(date), after.day(date)))
                .toList();
    return new CalendarDifference(!before.hasSameOfficeHoursAs(after), days);
  }

  /** The days that differ from that date to the other, both included. */
  public List<DayChange> within(LocalDate from, LocalDate to) {
    return days.stream().filter(d -> !d.date().isBefore(from) && !d.date().isAfter(to)).toList();
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
