/**
 * How officers work together on a dossier: who has which task in hand, handing one over, and what
 * they write to each other about it. Start at {@link vn.motcua.teamwork.HandOver}; the engine's
 * tasks are reached through the port {@link vn.motcua.teamwork.TaskAssignments}. Who stands in for
 * an absent officer is in {@code standins}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "dossier", "seals"})
package vn.motcua.teamwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
