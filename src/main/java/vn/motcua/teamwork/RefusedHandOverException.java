package vn.motcua.teamwork;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A task that cannot be handed over like that: over HTTP a 403, or a 422 with the violation. */
public class RefusedHandOverException extends ErrorResponseException {

  private RefusedHandOverException(HttpStatus status, ProblemDetail problem) {
    super(status, problem, null);
  }

  static RefusedHandOverException notInHand() {
    return new RefusedHandOverException(
        HttpStatus.FORBIDDEN,
        ProblemDetail.forStatusAndDetail(
            HttpStatus.FORBIDDEN,
            "The task can be handed over by its holder, who stands in for him, leader and"
                + " supervisor"));
  }

  static RefusedHandOverException noColleague() {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.UNPROCESSABLE_ENTITY, "The task cannot be handed to that account");
    problem.setProperty(
        "violations",
        List.of(Map.of("field", "to", "message", "must be one of the task's colleagues")));
    return new RefusedHandOverException(HttpStatus.UNPROCESSABLE_ENTITY, problem);
  }
}
