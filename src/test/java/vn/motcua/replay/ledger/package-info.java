/**
 * The ledger of a ward: a CSV file with a row for each dossier, and everything that can be wrong
 * with it. Start at {@link vn.motcua.replay.ledger.Ledger}. Nothing here needs the application.
 */
@NullMarked
package vn.motcua.replay.ledger;

import org.jspecify.annotations.NullMarked;
