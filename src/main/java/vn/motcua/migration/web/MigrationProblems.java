package vn.motcua.migration.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.motcua.migration.plan.InvalidPlanException;
import vn.motcua.migration.plan.RefusedMigrationException;
import vn.motcua.migration.plan.UnknownMigrationException;

/** What the API answers where a migration cannot be. */
@RestControllerAdvice(basePackageClasses = MigrationProblems.class)
class MigrationProblems {

  record Violation(String field, String message) {}

  @ExceptionHandler
  ProblemDetail invalid(InvalidPlanException e) {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST, "There is no such migration; see violations.");
    problem.setProperty("violations", List.of(new Violation(e.field(), e.getMessage())));
    return problem;
  }

  @ExceptionHandler
  ProblemDetail refused(RefusedMigrationException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, e.getMessage());
  }

  @ExceptionHandler
  ProblemDetail unknown(UnknownMigrationException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
  }
}
