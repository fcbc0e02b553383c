/** Arrows: everything is reached, everything ends, every gateway knows where to go. */
@NullMarked
package vn.motcua.modelcheck.rules.flow;

import org.jspecify.annotations.NullMarked;
