/**
 * Thousands of generated calls of every address, as everybody, and what must be true after each.
 * Start at {@code FuzzIT}. What is called is found by reflection, so that an address that is added
 * is called by itself.
 */
@NullMarked
package vn.motcua.fuzz;

import org.jspecify.annotations.NullMarked;
