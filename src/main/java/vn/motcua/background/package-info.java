/**
 * Long work beside the requests, which one node at a time goes on with until it is done. Start at
 * {@link vn.motcua.background.LoneRunner}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.motcua.background;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
