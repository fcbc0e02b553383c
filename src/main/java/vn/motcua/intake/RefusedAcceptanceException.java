package vn.motcua.intake;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import vn.motcua.dossier.Dossier;

/** A dossier that cannot be accepted, or not by this account. */
public class RefusedAcceptanceException extends ErrorResponseException {

  private RefusedAcceptanceException(ProblemDetail problem) {
    super(HttpStatus.valueOf(problem.getStatus()), problem, null);
  }

  /** Over HTTP a 422 which names the papers by their codes. */
  static RefusedAcceptanceException missing(List<String> papers) {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.UNPROCESSABLE_ENTITY, "A paper is missing; see violations");
    problem.setTitle("Incomplete");
    problem.setProperty(
        "violations",
        papers.stream()
            .map(code -> Map.of("field", "components", "message", "lack " + code))
            .toList());
    return new RefusedAcceptanceException(problem);
  }

  /** Over HTTP a 409. */
  static RefusedAcceptanceException notAwaited(Dossier dossier) {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.CONFLICT,
            "Dossier %s is %s and does not wait for this account's acceptance: its papers were"
                    .formatted(dossier.id(), dossier.status())
                + " checked, or another account has claimed the task");
    problem.setTitle("Not awaited");
    return new RefusedAcceptanceException(problem);
  }
}
