/**
 * The vault: who applied, sealed with the dossier's key. Nothing of it leaves for events, engine
 * variables or logs. Start at {@link vn.motcua.applicants.ApplicantVault}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"dossier", "calendar", "seals"})
package vn.motcua.applicants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
