/**
 * How often somebody may try: passwords, searches for a person, and what costs work without a
 * login. What is counted is kept in the memory of each node, see ADR 29. It knows no account and no
 * dossier. Start at {@link vn.motcua.throttling.LoginAttempts}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.motcua.throttling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
