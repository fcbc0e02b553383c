/** Calls that nobody would write: what is right at first sight, spoilt. */
@NullMarked
package vn.motcua.fuzz.calls;

import org.jspecify.annotations.NullMarked;
