/**
 * A dossier as its forms need it: taken together once, whichever form is printed. Start at {@link
 * vn.motcua.forms.casefile.CaseFile}.
 */
@NullMarked
package vn.motcua.forms.casefile;

import org.jspecify.annotations.NullMarked;
