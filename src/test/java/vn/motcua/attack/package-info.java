/**
 * Attacks on Camunda's APIs, as data: they are made on the bare platform and on ours, and what came
 * of them stands in {@code docs/security.md}. Start at {@link vn.motcua.attack.Attacks}.
 */
@NullMarked
package vn.motcua.attack;

import org.jspecify.annotations.NullMarked;
