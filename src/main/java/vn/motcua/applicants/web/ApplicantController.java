package vn.motcua.applicants.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.security.Principal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.applicants.Applicant;
import vn.motcua.applicants.ApplicantVault;
import vn.motcua.applicants.VaultRecord;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.Dossiers;

/** Who handed a dossier in, for those who work on it. Each look is put on record. */
@RestController
@RequestMapping("/api/v1/dossiers/{id}/applicant")
class ApplicantController {

  private static final int SHOWN = 4;

  record View(
      Applicant.Kind kind,
      String fullName,
      @Schema(description = "All but the last 4 characters masked, unless asked for unmasked")
          String identityNumber,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String address) {}

  record Access(
      VaultRecord.Kind kind, String account, OffsetDateTime at, @Nullable Integer paperNo) {}

  private final ApplicantVault vault;
  private final VaultRecord accesses;
  private final Dossiers dossiers;

  ApplicantController(ApplicantVault vault, VaultRecord accesses, Dossiers dossiers) {
    this.vault = vault;
    this.accesses = accesses;
    this.dossiers = dossiers;
  }

  @GetMapping
  View applicant(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean unmasked,
      Principal account) {
    var kind = unmasked ? VaultRecord.Kind.READ_UNMASKED : VaultRecord.Kind.READ;
    dossiers.get(id);
    var applicant = vault.read(id, kind, account.getName());
    return new View(
        applicant.kind(),
        applicant.fullName(),
        unmasked ? applicant.identityNumber() : masked(applicant.identityNumber()),
        applicant.phone(),
        applicant.email(),
        applicant.address());
  }

  /** Who sealed and who looked, oldest first. */
  @GetMapping("/accesses")
  List<Access> accesses(@PathVariable UUID id) {
    dossiers.get(id);
    return accesses.of(id).stream()
        .map(
            a ->
                new Access(
                    a.kind(),
                    a.account(),
                    a.at().atZone(WorkingCalendar.ZONE).toOffsetDateTime(),
                    a.paperNo()))
        .toList();
  }

  private static String masked(String number) {
    int hidden = number.length() - SHOWN;
    return "•".repeat(hidden) + number.substring(hidden);
  }
}
