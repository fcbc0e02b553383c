/**
 * Reports over the dossier tables, never over the engine's history. Start at {@link
 * vn.motcua.reporting.TimelinessReports}; the same by the portal's reading is {@link
 * vn.motcua.reporting.Index766Reports}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "calendar",
      "dossier",
      "deadline",
      "deadline::calendars",
      "deadline::rules",
      "procedures"
    })
package vn.motcua.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
