package vn.motcua.deadline;

import java.time.LocalDate;

/** A new date that the rule does not allow; the message is for the leader who gave it. */
public class RefusedExtensionException extends RuntimeException {

  RefusedExtensionException(String format, LocalDate date) {
    super(format.formatted(date));
  }
}
