/**
 * The dossier: its status, which transitions the office allows, and the record of each. It raises
 * {@link vn.motcua.dossier.StatusChanged}, inside the transaction that changed the status; the
 * clock and the events hang on that. Start at {@link vn.motcua.dossier.Dossiers}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"procedures", "seals"})
package vn.motcua.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
