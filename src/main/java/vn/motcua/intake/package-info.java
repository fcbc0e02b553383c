/**
 * From submission to receipt: checks a submission, registers the dossier once, seals the applicant,
 * starts the workflow through the port {@link vn.motcua.intake.DossierWorkflow}, and numbers the
 * dossier when it is accepted. Start at {@link vn.motcua.intake.SubmitDossier}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "calendar",
      "procedures",
      "dossier",
      "deadline",
      "deadline::rules",
      "applicants"
    })
package vn.motcua.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
