package vn.motcua.operations;

import java.time.OffsetDateTime;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * There is nothing to retry: over HTTP a 404, or a 409 that tells who has retried it, and when, or
 * why it cannot be.
 */
public class IncidentGoneException extends ErrorResponseException {

  private static final String LIST = "GET /api/v1/incidents lists what there is.";

  private IncidentGoneException(HttpStatus status, String detail) {
    super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
  }

  static IncidentGoneException unknown() {
    return new IncidentGoneException(
        HttpStatus.NOT_FOUND,
        "There is no such incident, or its dossier has gone on without it. " + LIST);
  }

  static IncidentGoneException retried(String by, OffsetDateTime at) {
    return new IncidentGoneException(
        HttpStatus.CONFLICT, "The incident was retried by %s at %s. ".formatted(by, at) + LIST);
  }

  static IncidentGoneException notRetryable() {
    return new IncidentGoneException(
        HttpStatus.CONFLICT,
        "The incident is no failed job, and cannot be tried again: mend its model, and take its"
            + " dossiers over (/api/v1/migrations).");
  }
}
