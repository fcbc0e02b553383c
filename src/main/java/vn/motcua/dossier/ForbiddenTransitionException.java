package vn.motcua.dossier;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A status was asked for that the present one does not lead to. Over HTTP a 409. */
public class ForbiddenTransitionException extends ErrorResponseException {

  ForbiddenTransitionException(UUID dossier, Status from, Status to) {
    super(HttpStatus.CONFLICT, problem(dossier, from, to), null);
  }

  private static ProblemDetail problem(UUID dossier, Status from, Status to) {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.CONFLICT,
            "Dossier %s is %s (%d) and cannot become %s (%d)"
                .formatted(dossier, from, from.code(), to, to.code()));
    problem.setTitle("Status change not allowed");
    return problem;
  }

  @Override
  public String getMessage() {
    return getBody().getDetail();
  }
}
