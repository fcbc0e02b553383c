/**
 * What would become of a dossier by a model, without an engine: which steps in which order, who,
 * and by when for an acceptance that is assumed. Start at {@link
 * vn.motcua.modelcheck.whatif.PlanDossier}.
 */
@NullMarked
package vn.motcua.modelcheck.whatif;

import org.jspecify.annotations.NullMarked;
