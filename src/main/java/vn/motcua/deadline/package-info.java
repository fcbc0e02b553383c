/**
 * By when a dossier must be done: the ledger of its clock (running, waiting, stopped), the due and
 * at-risk instants derived from it, the rungs reached, and why it is this date. Start at {@link
 * vn.motcua.deadline.Deadlines}; the arithmetic is {@code deadline.rules}. The other reading of a
 * supplement, for reports alone, is {@link vn.motcua.deadline.Index766}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"background", "calendar", "procedures", "dossier"})
package vn.motcua.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
