/**
 * The forms that an office hands out (Circular 03/2025/TT-VPCP), as PDF. Start at {@link
 * vn.motcua.forms.IssueReceipt}; what they look like is in {@code src/main/resources/forms}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "applicants",
      "calendar",
      "deadline",
      "deadline::rules",
      "dossier",
      "procedures"
    })
package vn.motcua.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
