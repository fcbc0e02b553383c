package vn.motcua.erasure.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.erasure.LegalHolds;

/** What may not be erased, as long as an appeal, an inspection or a trial needs it. */
@RestController
@RequestMapping("/api/v1/erasures/holds")
class LegalHoldsController {

  record Reason(
      @NotBlank
          @Size(max = 60)
          @Pattern(
              regexp = ErasuresController.NO_NUMBER_OF_A_PERSON,
              message = ErasuresController.NO_PERSON)
          String reference) {}

  record View(UUID dossierId, String reference, String heldBy, OffsetDateTime heldAt) {

    static View of(LegalHolds.Hold hold) {
      return new View(
          hold.dossier(),
          hold.reference(),
          hold.heldBy(),
          hold.heldAt().atZone(WorkingCalendar.ZONE).toOffsetDateTime());
    }
  }

  private final LegalHolds holds;

  LegalHoldsController(LegalHolds holds) {
    this.holds = holds;
  }

  /** The newest first. */
  @GetMapping
  List<View> all() {
    return holds.list().stream().map(View::of).toList();
  }

  /** Also one that is open: it is held when it ends. */
  @PutMapping("/{dossier}")
  View hold(@PathVariable UUID dossier, @Valid @RequestBody Reason reason, Principal account) {
    return View.of(holds.hold(dossier, reason.reference(), account.getName()));
  }

  @DeleteMapping("/{dossier}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(@PathVariable UUID dossier) {
    holds.release(dossier);
  }
}
