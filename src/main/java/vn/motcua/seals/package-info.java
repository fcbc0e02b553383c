/**
 * What may hold personal data is sealed here: under a key of its dossier, which is sealed under the
 * vault's. Without the dossier's key nothing of it opens again. It knows no room that keeps any;
 * those that keep personal data ask {@link vn.motcua.seals.DossierKeys}, and say by {@link
 * vn.motcua.seals.KeepsPersonalData} how theirs is taken away.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"installation"})
package vn.motcua.seals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
