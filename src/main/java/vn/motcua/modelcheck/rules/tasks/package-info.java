/** What officers are given to do: for whom, with which form, and how it ends. */
@NullMarked
package vn.motcua.modelcheck.rules.tasks;

import org.jspecify.annotations.NullMarked;
