package vn.motcua.forms.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import vn.motcua.calendar.WorkingCalendar;

/**
 * The days on which a ledger's dossiers were accepted, in Việt Nam.
 *
 * @param from first day
 * @param to last day, itself included
 */
public record LedgerPeriod(LocalDate from, LocalDate to) {

  // far beyond any dossier, and within what the database can compare
  private static final int LAST_YEAR = 9999;

  /**
   * @throws ErrorResponseException 400, with the field at fault, if there is no such period
   */
  public LedgerPeriod {
    if (from.getYear() < 1 || from.getYear() > LAST_YEAR) {
      throw refused("from", "must be in the years 1 to " + LAST_YEAR);
    }
    if (to.getYear() > LAST_YEAR) {
      throw refused("to", "must be in the years 1 to " + LAST_YEAR);
    }
    if (to.isBefore(from)) {
      throw refused("to", "must not be before from");
    }
  }

  Instant start() {
    return from.atStartOfDay(WorkingCalendar.ZONE).toInstant();
  }

  Instant end() {
    return to.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
  }

  static ErrorResponseException refused(String field, String message) {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST, "There is no such ledger: %s %s".formatted(field, message));
    problem.setProperty("violations", List.of(Map.of("field", field, "message", message)));
    return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
  }
}
