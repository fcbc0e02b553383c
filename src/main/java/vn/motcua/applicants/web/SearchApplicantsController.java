package vn.motcua.applicants.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.applicants.ApplicantVault;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Status;

/**
 * Finds the dossiers of somebody who stands at the counter without a receipt. The number comes in
 * the body: an address is kept in logs.
 */
@RestController
class SearchApplicantsController {

  record Search(@NotBlank @Size(max = 40) String identityNumber) {

    @Override
    public String toString() {
      return "Search[sealed]";
    }
  }

  record Found(
      UUID dossierId,
      @Nullable String dossierCode,
      String procedureCode,
      Status status,
      OffsetDateTime submittedAt) {

    static Found of(Dossier dossier) {
      return new Found(
          dossier.id(),
          dossier.code(),
          dossier.procedureCode(),
          dossier.status(),
          dossier.submittedAt().atZone(WorkingCalendar.ZONE).toOffsetDateTime());
    }
  }

  private final ApplicantVault vault;
  private final Dossiers dossiers;

  SearchApplicantsController(ApplicantVault vault, Dossiers dossiers) {
    this.vault = vault;
    this.dossiers = dossiers;
  }

  /** The newest first. */
  @PostMapping("/api/v1/applicants/search")
  List<Found> search(@Valid @RequestBody Search search, Principal account) {
    return vault.find(search.identityNumber(), account.getName()).stream()
        .map(dossiers::get)
        .map(Found::of)
        .toList();
  }
}
