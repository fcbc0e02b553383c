/**
 * What every line of the log has in common: no run of digits that may be an identity or phone
 * number, in plain lines as in structured ones, and the dossier or request that it is about. Start
 * at {@link vn.motcua.logs.Masked} and {@link vn.motcua.logs.Concerning}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.motcua.logs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
