/**
 * Who may have a task in hand and who may give it to whom, on whatever way it is done, and that of
 * two who complete tasks of one dossier one comes second. Start at {@link
 * vn.motcua.engine.teamwork.Hands}.
 */
@NullMarked
package vn.motcua.engine.teamwork;

import org.jspecify.annotations.NullMarked;
