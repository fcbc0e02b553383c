/**
 * Erasing the personal data of dossiers that have ended: on the leader's order, which another
 * person carries out, or when the catalogue's time of keeping has passed. It knows no room that
 * keeps personal data, but asks all of them through {@link vn.motcua.seals.KeepsPersonalData}.
 * Start at {@link vn.motcua.erasure.EraseDossier}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "applicants",
      "background",
      "calendar",
      "dossier",
      "procedures",
      "seals"
    })
package vn.motcua.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
