/**
 * What every rule is made of. The rules stand in the subpackages, one class each; {@code Rules} has
 * the list. Start at {@link vn.motcua.modelcheck.rules.Rule}.
 */
@NullMarked
package vn.motcua.modelcheck.rules;

import org.jspecify.annotations.NullMarked;
