package vn.motcua.deadline.calendars;

/** A version that is known with other content: dates were computed by it, so it cannot change. */
public class CalendarConflictException extends RuntimeException {

  CalendarConflictException(String version) {
    super(
        "Version %s of the calendar is known with other content, or for another agency. A version never changes: give the corrected calendar a new one"
            .formatted(version));
  }
}
