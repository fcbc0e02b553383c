/**
 * Running dossiers go over to a new version of their model: what has its place there and what has
 * not, a rehearsal that lists each dossier with its deadline before and after, and the run itself.
 * Knows no engine: start at {@link vn.motcua.migration.RunningModels}, its port, and {@link
 * vn.motcua.migration.plan.PlanMigration}; the run is {@code migration.run}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "background",
      "calendar",
      "dossier",
      "deadline",
      "deadline::calendars",
      "deadline::rules"
    })
package vn.motcua.migration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
