/**
 * The expressions of models, read as far as the rules need it: which names they use, and how. Start
 * at {@link vn.motcua.modelcheck.juel.Juel}.
 */
@NullMarked
package vn.motcua.modelcheck.juel;

import org.jspecify.annotations.NullMarked;
