/**
 * Puts the dossiers of a ledger through the real models on real servers of their own, with the
 * clock of engine and application set to each instant in order. Start at {@link
 * vn.motcua.replay.ReplayCommand}; {@link vn.motcua.replay.OfficeWork} has what is done at each
 * task. Not annotated as Spring's on purpose: a component scan of tests would find it.
 */
@NullMarked
package vn.motcua.replay;

import org.jspecify.annotations.NullMarked;
