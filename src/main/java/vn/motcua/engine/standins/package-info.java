/**
 * Whoever acts has the groups he is in and those that stand-ins lend him today. It is said once,
 * for the engine where it learns who is logged in ({@link OfficerIdentity}) and for the API as
 * authorities ({@link LentGroups}); all else asks the {@link Officer}.
 */
@NullMarked
package vn.motcua.engine.standins;

import org.jspecify.annotations.NullMarked;
