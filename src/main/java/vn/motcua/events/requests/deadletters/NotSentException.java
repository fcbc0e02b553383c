package vn.motcua.events.requests.deadletters;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Kafka did not acknowledge a record, which is to be sent again. Over HTTP a 503. */
public class NotSentException extends ErrorResponseException {

  private final String reason;

  NotSentException(String reason) {
    super(
        HttpStatus.SERVICE_UNAVAILABLE,
        ProblemDetail.forStatusAndDetail(
            HttpStatus.SERVICE_UNAVAILABLE,
            reason + ". Try again: what was sent back is not sent twice."),
        null);
    this.reason = reason;
  }

  @Override
  public String getMessage() {
    return reason;
  }
}
