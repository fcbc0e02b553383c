/** Work that ends in the middle, as it does when a node is killed. */
@NullMarked
package vn.motcua.support.crash;

import org.jspecify.annotations.NullMarked;
