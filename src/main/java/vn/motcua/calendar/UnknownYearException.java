package vn.motcua.calendar;

/**
 * A computation looked at a year for which there is no calendar. Days off are decided late and
 * differ every year, so nothing is guessed: add the year to the calendar file that the message
 * names.
 */
public class UnknownYearException extends RuntimeException {

  private final int year;

  UnknownYearException(int year, int firstKnown, int lastKnown, String version, String location) {
    super(
        "There is no working calendar for the year %d: version %s knows %d to %d. Add %d to %s"
            .formatted(year, version, firstKnown, lastKnown, year, location));
    this.year = year;
  }

  /** The year that is missing. */
  public int year() {
    return year;
  }
}
