/** Time in the hand of a test. */
@NullMarked
package vn.motcua.support.time;

import org.jspecify.annotations.NullMarked;
