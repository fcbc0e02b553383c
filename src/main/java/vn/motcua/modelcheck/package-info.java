/**
 * Checks models before they reach the engine, or without any engine: files in, findings out. The
 * command of the designers, the deployer and the REST API call the same rules. Start at {@link
 * vn.motcua.modelcheck.ModelCheck}. Whatever else is read from models without an engine stands here
 * too: {@code whatif} plans a dossier by them, {@code processdoc} writes the internal procedure.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "calendar",
      "procedures",
      "dossier",
      "deadline",
      "deadline::calendars",
      "deadline::rules"
    })
package vn.motcua.modelcheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
