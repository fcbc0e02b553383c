/**
 * By when a dossier must be done: the clock ledger, due and at-risk instants, the waits that move
 * them, the rule set in force, and why it is this date. Start at {@code Clocks} for the dossier's
 * clock and at {@link vn.motcua.deadline.DeadlineRules} for the arithmetic, which is pure.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "procedures", "dossier"})
package vn.motcua.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
