package vn.motcua.deadline.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.util.StringUtils;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.calendar.UnknownYearException;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadline.calendars.RulesByCalendar;
import vn.motcua.deadline.rules.CountedDay;
import vn.motcua.deadline.rules.DeadlineRules;
import vn.motcua.deadline.rules.DueDates;
import vn.motcua.deadline.rules.RuleSets;
import vn.motcua.procedures.Procedures;
import vn.motcua.procedures.TimeLimit;
import vn.motcua.procedures.UnknownProcedureException;

/** When a dossier would be due if it were accepted at an instant, and why. Public. */
@RestController
class PreviewDeadlineController {

  private final Procedures procedures;
  private final RulesByCalendar rulesByCalendar;
  private final RuleSets ruleSets;

  PreviewDeadlineController(
      Procedures procedures, RulesByCalendar rulesByCalendar, RuleSets ruleSets) {
    this.procedures = procedures;
    this.rulesByCalendar = rulesByCalendar;
    this.ruleSets = ruleSets;
  }

  @GetMapping("/api/v1/deadlines/preview")
  Preview preview(
      @Parameter(required = true, example = "1.004873") @RequestParam(required = false)
          @Nullable String procedure,
      @Parameter(required = true, example = "2024-04-26T09:00:00+07:00")
          @RequestParam(required = false)
          @Nullable String acceptedAt) {
    List<Violation> violations = new ArrayList<>();
    if (!StringUtils.hasText(procedure)) {
      violations.add(new Violation("procedure", "is missing: the code of a procedure"));
    }
    Instant accepted = parse(acceptedAt, violations);
    if (!violations.isEmpty()) {
      throw badRequest(violations);
    }
    TimeLimit limit = procedures.get(procedure).limit();
    DeadlineRules rules = rulesByCalendar.current();
    DueDates dates = rules.compute(limit, accepted, List.of());
    return new Preview(
        local(dates.effectiveStart()),
        local(dates.atRiskAt()),
        local(dates.dueAt()),
        new Limit(limit.amount(), limit.unit()),
        ruleSets.at(accepted).id(),
        rules.days(limit, accepted, dates.dueAt()));
  }

  @ExceptionHandler
  ProblemDetail badRequest(ErrorResponseException e) {
    return e.getBody();
  }

  @ExceptionHandler
  ProblemDetail unknownProcedure(UnknownProcedureException e) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.NOT_FOUND,
        "No procedure has this code; GET /api/v1/procedures lists those that there are");
  }

  @ExceptionHandler
  ProblemDetail unknownYear(UnknownYearException e) {
    // its message names a file of the server, which is not for the public
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.UNPROCESSABLE_ENTITY,
        "There is no working calendar for the year %d yet, and no deadline is guessed"
            .formatted(e.year()));
  }

  @ExceptionHandler
  ProblemDetail noRuleSet(RuleSets.NoRuleSetException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, e.getMessage());
  }

  private static Instant parse(@Nullable String acceptedAt, List<Violation> violations) {
    if (!StringUtils.hasText(acceptedAt)) {
      violations.add(new Violation("acceptedAt", "is missing: an instant with its offset"));
      return Instant.EPOCH;
    }
    try {
      // a + that is typed into an address arrives as a space, and an instant has no other
      return OffsetDateTime.parse(acceptedAt.replace(' ', '+')).toInstant();
    } catch (DateTimeParseException e) {
      violations.add(
          new Violation(
              "acceptedAt", "must be an instant with its offset, as in 2024-04-26T09:00:00+07:00"));
      return Instant.EPOCH;
    }
  }

  private static ErrorResponseException badRequest(List<Violation> violations) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST, "A parameter is missing or cannot be read");
    problem.setProperty("violations", violations);
    return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
  }

  private static OffsetDateTime local(Instant instant) {
    return OffsetDateTime.ofInstant(instant, WorkingCalendar.ZONE);
  }

  record Preview(
      OffsetDateTime startsAt,
      OffsetDateTime atRiskAt,
      OffsetDateTime dueAt,
      Limit limit,
      String ruleSet,
      List<CountedDay> days) {}

  record Limit(int amount, TimeLimit.Unit unit) {}

  record Violation(String field, String message) {}
}
