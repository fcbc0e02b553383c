/** Who does the work of an officer who is absent. Start at {@link StandIns}. */
@NullMarked
package vn.motcua.teamwork.standins;

import org.jspecify.annotations.NullMarked;
