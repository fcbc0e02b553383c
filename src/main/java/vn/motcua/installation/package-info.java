/**
 * What an installation is for: trying out on one machine, or the work of an office. Nobody has to
 * say that it is for work. Then it does not start before every {@link
 * vn.motcua.installation.ProductionRequirement} is met; who has one implements it. Start at {@link
 * vn.motcua.installation.Installation}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.motcua.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
