package vn.motcua.calendar;

/** What a date is to the office. */
public enum DayKind {
  /** Monday to Friday, and not a day off. */
  WORKING,
  /** Saturday or Sunday. */
  WEEKEND,
  /** A weekday off: a public holiday, a day in lieu of one, or a day swapped for a Saturday. */
  HOLIDAY,
  /** A Saturday or Sunday worked in exchange for a weekday off. */
  MAKE_UP;

  /** Whether the office is open. */
  public boolean working() {
    return this == WORKING || this == MAKE_UP;
  }
}
