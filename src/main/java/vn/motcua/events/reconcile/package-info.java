/**
 * Compares what the tables, the engine and the snapshot topic say of each dossier. Start at {@link
 * vn.motcua.events.reconcile.Reconcile}; the engine's part comes through the port {@link
 * vn.motcua.events.reconcile.RunningProcesses}.
 */
@NullMarked
@NamedInterface("reconcile")
package vn.motcua.events.reconcile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
