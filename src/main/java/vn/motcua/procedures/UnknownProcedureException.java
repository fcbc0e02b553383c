package vn.motcua.procedures;

import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/**
 * A procedure code that the catalogue does not have; over HTTP a 404. The message repeats the code
 * only where it has a code's form: anything else that a caller put there might be personal data.
 */
public class UnknownProcedureException extends RuntimeException implements ErrorResponse {

  private static final Pattern CODE = Pattern.compile(CatalogueRow.CODE_FORM);

  private final transient ProblemDetail body;

  public UnknownProcedureException(String code) {
    super(
        CODE.matcher(code).matches()
            ? "The catalogue has no procedure " + code + "; GET /api/v1/procedures lists it."
            : "This is not a procedure's code, which has the form 1.004873;"
                + " GET /api/v1/procedures lists the catalogue.");
    this.body = ProblemDetail.forStatusAndDetail(getStatusCode(), getMessage());
    this.body.setTitle("Unknown procedure");
  }

  @Override
  public HttpStatusCode getStatusCode() {
    return HttpStatus.NOT_FOUND;
  }

  @Override
  public ProblemDetail getBody() {
    return body;
  }
}
