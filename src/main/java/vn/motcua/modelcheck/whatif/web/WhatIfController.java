package vn.motcua.modelcheck.whatif.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.util.StringUtils;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.calendar.UnknownYearException;
import vn.motcua.deadline.calendars.RulesByCalendar;
import vn.motcua.deadline.rules.RuleSets;
import vn.motcua.modelcheck.steps.OfficeModels;
import vn.motcua.modelcheck.steps.UnusableModelsException;
import vn.motcua.modelcheck.whatif.PlanDossier;
import vn.motcua.modelcheck.whatif.WhatIf;
import vn.motcua.modelcheck.whatif.view.TimelineSvg;
import vn.motcua.procedures.Procedures;
import vn.motcua.procedures.UnknownProcedureException;

/** How a dossier would go by the models that lie in the folder now, deployed or not. */
@RestController
@RequestMapping("/api/v1/what-if")
class WhatIfController {

  private static final String SVG = "image/svg+xml";

  private static final int LAST_YEAR = 9999;

  private final Path models;
  private final Procedures procedures;
  private final RulesByCalendar rules;
  private final RuleSets ruleSets;

  WhatIfController(
      @Value("${motcua.models.folder:bpmn}") Path models,
      Procedures procedures,
      RulesByCalendar rules,
      RuleSets ruleSets) {
    this.models = models;
    this.procedures = procedures;
    this.rules = rules;
    this.ruleSets = ruleSets;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  PlanView table(
      @Parameter(required = true, example = "1.004873") @RequestParam(required = false)
          @Nullable String procedure,
      @Parameter(required = true, example = "2026-11-09T08:00:00+07:00")
          @RequestParam(required = false)
          @Nullable String acceptedAt,
      @RequestParam(required = false) @Nullable String model) {
    return PlanView.of(plan(procedure, acceptedAt, model));
  }

  @GetMapping(produces = SVG)
  String picture(
      @RequestParam(required = false) @Nullable String procedure,
      @RequestParam(required = false) @Nullable String acceptedAt,
      @RequestParam(required = false) @Nullable String model) {
    return TimelineSvg.of(plan(procedure, acceptedAt, model));
  }

  private WhatIf plan(
      @Nullable String procedure, @Nullable String acceptedAt, @Nullable String model) {
    var violations = new ArrayList<Map<String, String>>();
    if (!StringUtils.hasText(procedure)) {
      violations.add(violation("procedure", "is missing: the code of a procedure"));
    }
    var accepted = instant(acceptedAt);
    if (accepted == null) {
      violations.add(
          violation(
              "acceptedAt", "must be an instant with its offset, as in 2026-11-09T08:00:00+07:00"));
    }
    if (procedure == null || accepted == null || !violations.isEmpty()) {
      throw badRequest(violations);
    }
    return new PlanDossier(OfficeModels.read(models), rules.current(), ruleSets)
        .of(procedures.get(procedure), StringUtils.hasText(model) ? model : null, accepted);
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
  ProblemDetail unusable(UnusableModelsException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, e.english());
  }

  @ExceptionHandler({UnknownYearException.class, RuleSets.NoRuleSetException.class})
  ProblemDetail unknownTime(RuntimeException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, e.getMessage());
  }

  private static @Nullable Instant instant(@Nullable String text) {
    try {
      // a + that is typed into an address arrives as a space, and an instant has no other
      var time = text == null ? null : OffsetDateTime.parse(text.replace(' ', '+'));
      // another zone has no date for the very first and last that can be written
      return time == null || Math.abs(time.getYear()) > LAST_YEAR ? null : time.toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static Map<String, String> violation(String field, String message) {
    return Map.of("field", field, "message", message);
  }

  private static ErrorResponseException badRequest(List<Map<String, String>> violations) {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST, "A parameter is missing or cannot be read");
    problem.setProperty("violations", violations);
    return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
  }
}
