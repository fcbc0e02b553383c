package vn.motcua.deadline.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadline.calendars.UnknownCalendarException;
import vn.motcua.deadline.change.ApplyCalendar;
import vn.motcua.deadline.change.ChangeProgress;
import vn.motcua.deadline.change.ChangeRunningException;
import vn.motcua.deadline.change.DryRun;

/**
 * Makes a version of the calendar the current one, and first shows what would move. For
 * administrators.
 */
@RestController
@RequestMapping("/api/v1/calendars/{version}")
class CalendarChangeController {

  enum State {
    RUNNING,
    FINISHED
  }

  /**
   * @param failures the first hundred dossiers that cannot follow, and why
   */
  record Progress(
      String version,
      State state,
      int total,
      int done,
      int moved,
      int failed,
      int longestLockMillis,
      String startedBy,
      OffsetDateTime startedAt,
      @Nullable OffsetDateTime finishedAt,
      Map<UUID, String> failures) {}

  private final DryRun dryRun;
  private final ApplyCalendar applyCalendar;
  private final ObjectMapper json;

  CalendarChangeController(DryRun dryRun, ApplyCalendar applyCalendar, ObjectMapper json) {
    this.dryRun = dryRun;
    this.applyCalendar = applyCalendar;
    this.json = json;
  }

  @Operation(
      summary = "Every open dossier whose due or at-risk instant would move, and why",
      description = "{version, moves: [...], counts}; the counts come last: without them it broke")
  @GetMapping("/dry-run")
  void dryRun(@PathVariable String version, HttpServletResponse response) throws IOException {
    var body = new MovesBody(json, response, version);
    try {
      body.end(dryRun.of(version, body::add));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Begins a change, or joins the same one that is running. */
  @PostMapping("/apply")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Progress apply(@PathVariable String version, Principal account) {
    return view(applyCalendar.begin(version, account.getName()));
  }

  @GetMapping("/apply")
  Progress progress(@PathVariable String version) {
    return applyCalendar
        .progress(version)
        .map(this::view)
        .orElseThrow(
            () ->
                new ErrorResponseException(
                    HttpStatus.NOT_FOUND,
                    ProblemDetail.forStatusAndDetail(
                        HttpStatus.NOT_FOUND, "No calendar of this version was ever applied"),
                    null));
  }

  @ExceptionHandler
  ProblemDetail unknown(UnknownCalendarException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
  }

  @ExceptionHandler
  ProblemDetail running(ChangeRunningException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, e.getMessage());
  }

  private Progress view(ChangeProgress change) {
    var finishedAt = change.finishedAt();
    return new Progress(
        change.version(),
        finishedAt == null ? State.RUNNING : State.FINISHED,
        change.total(),
        change.done(),
        change.moved(),
        change.failed(),
        change.longestLockMillis(),
        change.startedBy(),
        local(change.startedAt()),
        finishedAt == null ? null : local(finishedAt),
        applyCalendar.failures(change));
  }

  private static OffsetDateTime local(Instant instant) {
    return OffsetDateTime.ofInstant(instant, WorkingCalendar.ZONE);
  }
}
