/**
 * The forms that an office hands out (Circular 03/2025/TT-VPCP), as PDF. Start at {@link
 * vn.motcua.forms.IssueForms}; what each form says is in {@code forms.kinds} and {@code
 * forms.ledger}, what it looks like in {@code src/main/resources/forms}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "applicants",
      "calendar",
      "deadline",
      "deadline::calendars",
      "deadline::rules",
      "dossier",
      "procedures",
      "review",
      "seals",
      "tracking"
    })
package vn.motcua.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
