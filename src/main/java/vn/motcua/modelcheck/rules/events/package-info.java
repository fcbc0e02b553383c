/** Timers, messages and rungs: what ends a wait, and what tells that time is up. */
@NullMarked
package vn.motcua.modelcheck.rules.events;

import org.jspecify.annotations.NullMarked;
