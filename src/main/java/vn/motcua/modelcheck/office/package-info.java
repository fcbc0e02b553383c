/**
 * The models of an office as the rules see them, and what the engine offers to them. Start at
 * {@link vn.motcua.modelcheck.office.Office} and {@link vn.motcua.modelcheck.office.Vocabulary}.
 */
@NullMarked
package vn.motcua.modelcheck.office;

import org.jspecify.annotations.NullMarked;
