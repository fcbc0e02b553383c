package vn.motcua.intake;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A submission that this office cannot take. Over HTTP a 422 with the field at fault. */
public class InvalidSubmissionException extends ErrorResponseException {

  private final String field;
  private final String fault;

  InvalidSubmissionException(String field, String message) {
    super(HttpStatus.UNPROCESSABLE_ENTITY, problem(field, message), null);
    this.field = field;
    this.fault = message;
  }

  /** The field at fault, for example {@code procedureCode}. */
  public String field() {
    return field;
  }

  /** What is wrong with it; never what was sent. */
  public String fault() {
    return fault;
  }

  private static ProblemDetail problem(String field, String message) {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.UNPROCESSABLE_ENTITY, "The submission cannot be taken");
    problem.setProperty("violations", List.of(Map.of("field", field, "message", message)));
    return problem;
  }
}
