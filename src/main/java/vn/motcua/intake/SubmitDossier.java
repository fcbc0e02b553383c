package vn.motcua.intake;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.applicants.ApplicantVault;
import vn.motcua.dossier.Components;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.NewDossier;
import vn.motcua.procedures.Procedure;
import vn.motcua.procedures.Procedures;

/** Takes a submission: registers the dossier, seals the applicant, starts the workflow. */
@Service
public class SubmitDossier {

  /**
   * @param created false when the submission was known: then nothing was done
   */
  public record Receipt(Dossier dossier, boolean created) {}

  /** How far the submitter's clock may be ahead of ours. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final AgencyProperties agency;
  private final Procedures procedures;
  private final Dossiers dossiers;
  private final Components components;
  private final ApplicantVault vault;
  private final DossierWorkflow workflow;
  private final Clock clock;

  SubmitDossier(
      AgencyProperties agency,
      Procedures procedures,
      Dossiers dossiers,
      Components components,
      ApplicantVault vault,
      DossierWorkflow workflow,
      Clock clock) {
    this.agency = agency;
    this.procedures = procedures;
    this.dossiers = dossiers;
    this.components = components;
    this.vault = vault;
    this.workflow = workflow;
    this.clock = clock;
  }

  /**
   * @param actor the account that submits
   * @throws InvalidSubmissionException if the office, the procedure or the time is wrong
   */
  @Transactional
  public Receipt submit(Submission submission, String actor) {
    var procedure = check(submission);
    var registered =
        dossiers.register(
            new NewDossier(
                submission.submissionId(),
                agency.code(),
                procedure.code(),
                procedure.field().code(),
                submission.channel(),
                submission.submittedAt().toInstant()),
            actor);
    registered.ifPresent(
        dossier -> {
          vault.seal(dossier.id(), submission.applicant(), actor);
          components.add(dossier.id(), submission.components(), dossier.submittedAt());
          workflow.start(dossier, procedure);
        });
    return registered
        .map(dossier -> new Receipt(dossier, true))
        .orElseGet(() -> new Receipt(known(submission.submissionId()), false));
  }

  private Procedure check(Submission submission) {
    if (!agency.isOwn(submission.agencyCode())) {
      throw new InvalidSubmissionException(
          "agencyCode", "is not this office: it is " + agency.code());
    }
    if (submission.submittedAt().toInstant().isAfter(clock.instant().plus(TOLERANCE))) {
      throw new InvalidSubmissionException("submittedAt", "lies in the future");
    }
    return procedures
        .find(submission.procedureCode())
        .orElseThrow(
            () ->
                new InvalidSubmissionException(
                    "procedureCode", "is not in the catalogue: see GET /api/v1/procedures"));
  }

  private Dossier known(String submissionId) {
    return dossiers.bySubmission(submissionId).orElseThrow();
  }
}
