package vn.motcua.deadline.web;

import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.motcua.calendar.InvalidCalendarException;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadline.calendars.CalendarConflictException;
import vn.motcua.deadline.calendars.CalendarVersion;
import vn.motcua.deadline.calendars.CalendarVersions;
import vn.motcua.deadline.calendars.RulesByCalendar;
import vn.motcua.deadline.calendars.UploadCalendar;

/** The versions of the working calendar. For administrators. */
@RestController
@RequestMapping("/api/v1/calendars")
class CalendarsController {

  /**
   * @param agencyCode the only agency that it is for; null for all
   * @param current whether acceptances are counted by it, at that agency or where there is none
   * @param knownFrom the first day of the first year
   * @param knownUntil the last day of the last year
   */
  record Version(
      String version,
      @Nullable String agencyCode,
      boolean current,
      LocalDate knownFrom,
      LocalDate knownUntil,
      String sha256,
      String uploadedBy,
      OffsetDateTime uploadedAt) {}

  record Violation(String field, String message) {}

  private final UploadCalendar uploadCalendar;
  private final CalendarVersions versions;
  private final RulesByCalendar rules;

  CalendarsController(
      UploadCalendar uploadCalendar, CalendarVersions versions, RulesByCalendar rules) {
    this.uploadCalendar = uploadCalendar;
    this.versions = versions;
    this.rules = rules;
  }

  /**
   * @param agency the only agency that the calendar is for
   */
  @PostMapping(consumes = {"application/yaml", "application/x-yaml", "text/yaml"})
  ResponseEntity<Version> upload(
      @RequestBody byte[] yaml,
      @RequestParam(required = false) @Nullable String agency,
      Principal account) {
    var uploaded = uploadCalendar.upload(yaml, agency, account.getName());
    var body = view(uploaded.version());
    if (!uploaded.created()) {
      return ResponseEntity.ok(body);
    }
    // without a host: the one in a request is whatever its sender wrote
    var location =
        ServletUriComponentsBuilder.fromCurrentRequestUri()
            .scheme(null)
            .host(null)
            .port(null)
            .path("/{version}/dry-run")
            .build(body.version());
    return ResponseEntity.created(location).body(body);
  }

  @GetMapping
  List<Version> all() {
    return versions.all().stream().map(this::view).toList();
  }

  @ExceptionHandler
  ProblemDetail invalid(InvalidCalendarException e) {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST, "The calendar cannot be right; see violations.");
    problem.setProperty(
        "violations", e.faults().stream().map(f -> new Violation(f.entry(), f.problem())).toList());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail conflict(CalendarConflictException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, e.getMessage());
  }

  private Version view(CalendarVersion version) {
    var calendar = rules.of(version.version()).calendar();
    boolean current =
        versions.current(version.agencyCode()).filter(version.version()::equals).isPresent();
    return new Version(
        version.version(),
        version.agencyCode(),
        current,
        calendar.firstDay(),
        calendar.lastDay(),
        version.sha256(),
        version.uploadedBy(),
        local(version.uploadedAt()));
  }

  private static OffsetDateTime local(Instant instant) {
    return OffsetDateTime.ofInstant(instant, WorkingCalendar.ZONE);
  }
}
