/** The published schemas, for the tests that hold something against them. */
@NullMarked
package vn.motcua.support.schemas;

import org.jspecify.annotations.NullMarked;
