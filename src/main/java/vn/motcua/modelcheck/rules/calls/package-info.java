/** What one model says of another: called processes, decisions, the catalogue. */
@NullMarked
package vn.motcua.modelcheck.rules.calls;

import org.jspecify.annotations.NullMarked;
