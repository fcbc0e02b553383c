package vn.motcua.deadline.calendars;

/** A version of the calendar that was never uploaded. */
public class UnknownCalendarException extends RuntimeException {

  UnknownCalendarException() {
    super("There is no calendar of this version; GET /api/v1/calendars lists those that there are");
  }
}
