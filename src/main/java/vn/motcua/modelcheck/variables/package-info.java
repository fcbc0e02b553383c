/**
 * Which variables a dossier's processes know at each step. Start at {@link
 * vn.motcua.modelcheck.variables.UnsetVariables}.
 */
@NullMarked
package vn.motcua.modelcheck.variables;

import org.jspecify.annotations.NullMarked;
