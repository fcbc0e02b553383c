/**
 * Reports over the dossier tables, never over the engine's history. Start at {@link
 * vn.motcua.reporting.TimelinessReports}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"dossier", "deadline", "deadline::rules", "procedures"})
package vn.motcua.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
