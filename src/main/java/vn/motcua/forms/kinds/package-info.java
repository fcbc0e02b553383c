/**
 * What each form about a dossier says, one class for each. Start at {@link
 * vn.motcua.forms.kinds.DossierForm}.
 */
@NullMarked
package vn.motcua.forms.kinds;

import org.jspecify.annotations.NullMarked;
