/**
 * Form 07, the tracking ledger: over all dossiers of a period. Start at {@link
 * vn.motcua.forms.ledger.PrintLedger}.
 */
@NullMarked
package vn.motcua.forms.ledger;

import org.jspecify.annotations.NullMarked;
