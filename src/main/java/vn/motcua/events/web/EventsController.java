package vn.motcua.events.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.events.reconcile.Reconcile;
import vn.motcua.events.relay.Republish;
import vn.motcua.events.relay.Republish.InterruptedRepublishException;

/** Publishes events again, and looks for differences. For administrators. */
@RestController
@RequestMapping("/api/v1/events")
class EventsController {

  /**
   * One dossier, or what was first published in a time.
   *
   * @param from with an offset; with {@code to}, and without {@code dossierId}
   * @param to not included
   */
  record What(
      @Nullable UUID dossierId, @Nullable OffsetDateTime from, @Nullable OffsetDateTime to) {}

  record Published(int events) {}

  private final Republish republish;
  private final Reconcile reconcile;

  EventsController(Republish republish, Reconcile reconcile) {
    this.republish = republish;
    this.reconcile = reconcile;
  }

  @Operation(
      summary = "Publishes a dossier's events again, or those of a time",
      description = "With the same ids and sequences, and the header ce_republished: true")
  @PostMapping("/republish")
  Published republish(@RequestBody What what) {
    var dossier = what.dossierId();
    var from = what.from();
    var to = what.to();
    if (dossier != null && from == null && to == null) {
      return new Published(republish.dossier(dossier));
    }
    if (dossier != null || from == null || to == null) {
      throw refused(HttpStatus.BAD_REQUEST, "Give dossierId, or from and to");
    }
    long count = republish.count(from.toInstant(), to.toInstant());
    if (count > Republish.MOST) {
      throw refused(
          HttpStatus.UNPROCESSABLE_ENTITY,
          "%d events were published in that time, and one call may be for %d: give a shorter time"
              .formatted(count, Republish.MOST));
    }
    return new Published(republish.between(from.toInstant(), to.toInstant()));
  }

  @Operation(summary = "Where tables, engine and snapshot topic disagree on a dossier")
  @GetMapping("/reconcile")
  Reconcile.Result reconcile() {
    return reconcile.run();
  }

  @ExceptionHandler
  ProblemDetail away(TimeoutException e) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.SERVICE_UNAVAILABLE, "Kafka cannot be reached: " + e.getMessage());
  }

  @ExceptionHandler
  ProblemDetail interrupted(InterruptedRepublishException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage());
  }

  private static ErrorResponseException refused(HttpStatus status, String detail) {
    return new ErrorResponseException(
        status, ProblemDetail.forStatusAndDetail(status, detail), null);
  }
}
