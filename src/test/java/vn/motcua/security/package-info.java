/** What holds for the build as a whole. */
@NullMarked
package vn.motcua.security;

import org.jspecify.annotations.NullMarked;
