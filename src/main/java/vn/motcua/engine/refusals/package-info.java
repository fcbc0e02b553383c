/**
 * What staff read when a thing cannot be done. Start at {@link
 * vn.motcua.engine.refusals.RefusedException}.
 */
@NullMarked
package vn.motcua.engine.refusals;

import org.jspecify.annotations.NullMarked;
