package vn.motcua.calendar;

/** A calendar file that cannot be used; the message names the file, the year and the entry. */
public class InvalidCalendarException extends RuntimeException {

  InvalidCalendarException(String location, String entry, String problem) {
    super("%s: %s: %s".formatted(location, entry, problem));
  }
}
