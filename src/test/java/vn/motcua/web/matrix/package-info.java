/**
 * Who may what: the tables of {@code docs/security.md} are walked with real requests, and compared
 * with all that the application has mapped. Start at {@link vn.motcua.web.matrix.RoleMatrixIT}.
 */
@NullMarked
package vn.motcua.web.matrix;

import org.jspecify.annotations.NullMarked;
