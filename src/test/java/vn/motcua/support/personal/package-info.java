/** Looks for people where none may be. */
@NullMarked
package vn.motcua.support.personal;

import org.jspecify.annotations.NullMarked;
