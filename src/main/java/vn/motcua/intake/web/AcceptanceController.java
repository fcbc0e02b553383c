package vn.motcua.intake.web;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.calendar.UnknownYearException;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadline.Deadlines;
import vn.motcua.dossier.Status;
import vn.motcua.intake.AcceptDossier;

/** Accepts a dossier in one call, for a counter that registers and checks at once. */
@RestController
class AcceptanceController {

  /**
   * What the applicant is told.
   *
   * @param dueAt as it holds now
   */
  record Accepted(
      UUID dossierId,
      @Nullable String dossierCode,
      Status status,
      @Nullable OffsetDateTime dueAt) {}

  private final AcceptDossier acceptDossier;
  private final Deadlines deadlines;

  AcceptanceController(AcceptDossier acceptDossier, Deadlines deadlines) {
    this.acceptDossier = acceptDossier;
    this.deadlines = deadlines;
  }

  @PostMapping("/api/v1/dossiers/{id}/acceptance")
  Accepted accept(@PathVariable UUID id) {
    var dossier = acceptDossier.accept(id);
    var dueAt =
        deadlines
            .of(id)
            .map(deadline -> deadline.due().dueAt().atZone(WorkingCalendar.ZONE))
            .orElse(null);
    return new Accepted(
        id, dossier.code(), dossier.status(), dueAt == null ? null : dueAt.toOffsetDateTime());
  }

  // the engine may have put something around it: Spring looks at the causes too
  @ExceptionHandler
  ProblemDetail unknownYear(UnknownYearException e) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.UNPROCESSABLE_ENTITY,
        "There is no working calendar for the year %d yet, and no deadline is guessed"
            .formatted(e.year()));
  }
}
