/**
 * Where a dossier stands and what happened to it. Start at {@link vn.motcua.tracking.DossierState}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "dossier",
      "deadline",
      "deadline::rules",
      "files",
      "procedures",
      "review",
      "teamwork"
    })
package vn.motcua.tracking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
