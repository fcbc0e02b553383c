/** What a process and its drawing must have as a whole. */
@NullMarked
package vn.motcua.modelcheck.rules.process;

import org.jspecify.annotations.NullMarked;
