/**
 * The time limit of a single step, which a model declares and the engine keeps as the task's
 * follow-up date. Start at {@link vn.motcua.engine.limits.StepDates}.
 */
@NullMarked
package vn.motcua.engine.limits;

import org.jspecify.annotations.NullMarked;
