package vn.motcua.events.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.events.relay.Backlog;
import vn.motcua.events.relay.Backlog.Blocked;
import vn.motcua.events.relay.Relay;

/** Dossiers whose events the broker refuses. For administrators. */
@RestController
@RequestMapping("/api/v1/events/blocked")
class BlockedController {

  /**
   * @param eventId the refused one, so that nobody retries what he has not seen
   */
  record Retry(@NotNull UUID eventId) {}

  /**
   * @param reason for the record, without personal data
   */
  record Skip(@NotNull UUID eventId, @NotBlank @Size(max = 500) String reason) {}

  private final Backlog backlog;
  private final Relay relay;

  BlockedController(Backlog backlog, Relay relay) {
    this.backlog = backlog;
    this.relay = relay;
  }

  @Operation(summary = "The dossiers whose oldest event Kafka refuses, the longest blocked first")
  @GetMapping
  List<Blocked> blocked() {
    return backlog.list();
  }

  @Operation(summary = "Sends the refused event again")
  @PostMapping("/{dossierId}/retry")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void retry(@PathVariable UUID dossierId, @Valid @RequestBody Retry retry) {
    require(backlog.retry(dossierId, retry.eventId()), dossierId);
  }

  @Operation(summary = "Takes the refused event out of the way: readers see a gap in the sequence")
  @PostMapping("/{dossierId}/skip")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void skip(@PathVariable UUID dossierId, @Valid @RequestBody Skip skip, Principal account) {
    require(backlog.skip(dossierId, skip.eventId(), skip.reason(), account.getName()), dossierId);
  }

  private void require(boolean wasBlocked, UUID dossier) {
    if (!wasBlocked) {
      throw new ErrorResponseException(
          HttpStatus.CONFLICT,
          ProblemDetail.forStatusAndDetail(
              HttpStatus.CONFLICT,
              "Dossier %s is not blocked by this event: see GET /api/v1/events/blocked"
                  .formatted(dossier)),
          null);
    }
    relay.wakeUp();
  }
}
