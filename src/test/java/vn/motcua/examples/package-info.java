/** What stands in the folder {@code examples} does what it says. */
@NullMarked
package vn.motcua.examples;

import org.jspecify.annotations.NullMarked;
