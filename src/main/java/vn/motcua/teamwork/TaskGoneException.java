package vn.motcua.teamwork;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import vn.motcua.calendar.WorkingCalendar;

/**
 * There is no such task: over HTTP a 404, or a 409 that tells who completed it ({@code
 * completedBy}, {@code completedByName}) or that the dossier left it behind, and when ({@code
 * endedAt}).
 */
public class TaskGoneException extends ErrorResponseException {

  private TaskGoneException(HttpStatus status, ProblemDetail problem) {
    super(status, problem, null);
  }

  /** It never was, or nothing is left of it. */
  public static TaskGoneException unknown() {
    return new TaskGoneException(
        HttpStatus.NOT_FOUND,
        ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no such task"));
  }

  /**
   * @param by the account; null when nobody completed it
   * @param name what colleagues call it
   */
  public static TaskGoneException ended(
      @Nullable String by, @Nullable String name, Instant endedAt) {
    var detail =
        by == null
            ? "The dossier has left the task behind"
            : "The task was completed by %s".formatted(by);
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, detail);
    problem.setTitle("Task gone");
    if (by != null) {
      problem.setProperty("completedBy", by);
      problem.setProperty("completedByName", name);
    }
    problem.setProperty("endedAt", endedAt.atZone(WorkingCalendar.ZONE).toOffsetDateTime());
    return new TaskGoneException(HttpStatus.CONFLICT, problem);
  }
}
