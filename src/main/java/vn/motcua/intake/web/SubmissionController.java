package vn.motcua.intake.web;

import jakarta.validation.Valid;
import java.security.Principal;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.motcua.dossier.Status;
import vn.motcua.intake.Submission;
import vn.motcua.intake.SubmitDossier;

@RestController
@RequestMapping("/api/v1/dossiers")
class SubmissionController {

  /** What a submitter gets: the id to ask with. */
  record Submitted(UUID dossierId, String submissionId, Status status) {}

  private final SubmitDossier submitDossier;

  SubmissionController(SubmitDossier submitDossier) {
    this.submitDossier = submitDossier;
  }

  @PostMapping
  ResponseEntity<Submitted> submit(@Valid @RequestBody Submission submission, Principal account) {
    var receipt = submitDossier.submit(submission, account.getName());
    var dossier = receipt.dossier();
    var body = new Submitted(dossier.id(), dossier.submissionId(), dossier.status());
    if (!receipt.created()) {
      return ResponseEntity.ok(body);
    }
    // without a host: the one in a request is whatever its sender wrote
    var location =
        ServletUriComponentsBuilder.fromCurrentRequestUri()
            .scheme(null)
            .host(null)
            .port(null)
            .path("/{id}")
            .build(dossier.id());
    return ResponseEntity.created(location).body(body);
  }
}
