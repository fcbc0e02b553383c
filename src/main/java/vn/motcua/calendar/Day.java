package vn.motcua.calendar;

import java.time.LocalDate;

/**
 * A date of the calendar.
 *
 * @param note in Vietnamese: the name of the holiday, or which day a make-up day makes up for; else
 *     empty
 */
public record Day(LocalDate date, DayKind kind, String note) {

  /** Whether the office is open on this date. */
  public boolean working() {
    return kind.working();
  }
}
