/**
 * Settings are checked before anything starts: one that nobody reads, or whose value is of no use,
 * ends the start, and all of them are named at once. What can be set is known from the list that is
 * written when the code is compiled, so that a new {@code @ConfigurationProperties} is known by
 * itself; what is read by {@code @Value} stands in {@code
 * META-INF/additional-spring-configuration-metadata.json}. Start at {@link
 * vn.motcua.settings.CheckSettings}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.motcua.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
