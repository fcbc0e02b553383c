package vn.motcua.deadline.rules;

import java.time.LocalDate;
import vn.motcua.calendar.DayKind;

/**
 * A date on the way to the due date.
 *
 * @param counted whether it counts in the limit
 * @param note why, in Vietnamese
 */
public record CountedDay(LocalDate date, DayKind kind, boolean counted, String note) {}
