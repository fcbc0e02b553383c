package vn.motcua.forms;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import vn.motcua.dossier.Dossier;

/** There is no such form of a dossier yet, or not any more. Over HTTP a 409. */
public class NotIssuableException extends ErrorResponseException {

  NotIssuableException(Dossier dossier, String form, String reason) {
    super(HttpStatus.CONFLICT, problem(dossier, form, reason), null);
  }

  private static ProblemDetail problem(Dossier dossier, String form, String reason) {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.CONFLICT,
            "Dossier %s, which is %s, has no form %s: %s"
                .formatted(dossier.id(), dossier.status(), form, reason));
    problem.setTitle("No such form of this dossier");
    return problem;
  }
}
