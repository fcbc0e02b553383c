/**
 * Whether this node can serve an officer, and what is wrong, in words that tell an operator what it
 * means and what to do. A probe is cheap and never hangs: the database is watched by a thread of
 * its own, and each part of the page has a few seconds to answer. The parts stand in the packages
 * that know the answer. Start at {@link vn.motcua.health.Wrong}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.motcua.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
