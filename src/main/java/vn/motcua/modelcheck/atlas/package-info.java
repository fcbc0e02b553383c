/**
 * All processes of an office as one map of steps, ways and calls. Start at {@link
 * vn.motcua.modelcheck.atlas.Atlas}.
 */
@NullMarked
package vn.motcua.modelcheck.atlas;

import org.jspecify.annotations.NullMarked;
