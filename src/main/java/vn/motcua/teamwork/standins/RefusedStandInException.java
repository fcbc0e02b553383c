package vn.motcua.teamwork.standins;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A stand-in that cannot be. Over HTTP a 422 with the fields at fault, a 409 where the absent
 * officer has one on these days, a 403 where it is not for this account to say, a 404 where there
 * is none.
 */
public class RefusedStandInException extends ErrorResponseException {

  record Violation(String field, String message) {}

  private RefusedStandInException(HttpStatus status, ProblemDetail problem) {
    super(status, problem, null);
  }

  static RefusedStandInException invalid(List<Violation> violations) {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.UNPROCESSABLE_ENTITY, "The stand-in is not possible; see violations.");
    problem.setProperty(
        "violations",
        violations.stream().map(v -> Map.of("field", v.field(), "message", v.message())).toList());
    return new RefusedStandInException(HttpStatus.UNPROCESSABLE_ENTITY, problem);
  }

  static RefusedStandInException overlaps(StandIn other) {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.CONFLICT,
            "On some of these days %s stands in already, from %s until %s: end that first"
                .formatted(other.deputy(), other.from(), other.until()));
    problem.setTitle("Stood in for already");
    problem.setProperty("deputy", other.deputy());
    problem.setProperty("from", other.from());
    problem.setProperty("until", other.until());
    return new RefusedStandInException(HttpStatus.CONFLICT, problem);
  }

  static RefusedStandInException notYours() {
    return of(
        HttpStatus.FORBIDDEN,
        "Leader and supervisor say who stands in for whom, and an officer for himself; nobody by a"
            + " right that a stand-in lends him");
  }

  static RefusedStandInException unknown() {
    return of(HttpStatus.NOT_FOUND, "There is no such stand-in");
  }

  private static RefusedStandInException of(HttpStatus status, String detail) {
    return new RefusedStandInException(status, ProblemDetail.forStatusAndDetail(status, detail));
  }
}
