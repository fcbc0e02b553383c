/**
 * What every deployment has to pass before the engine takes it: Modeler's, Cockpit's, and those
 * that are made in Java. Start at {@link vn.motcua.engine.models.gate.ModelGate}.
 */
@NullMarked
package vn.motcua.engine.models.gate;

import org.jspecify.annotations.NullMarked;
