/**
 * What an installation of several nodes needs of each: it goes away without cutting anybody off,
 * says in words that the database is away, and goes by the same clock as the others. Start at
 * {@link vn.motcua.nodes.Drain}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.motcua.nodes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
