/**
 * Walks every way that a dossier can take through all models of an office, as the engine would:
 * from one rest to the next, with all that may happen at each. Start at {@link
 * vn.motcua.modelcheck.paths.Walk}.
 */
@NullMarked
package vn.motcua.modelcheck.paths;

import org.jspecify.annotations.NullMarked;
