/**
 * The arithmetic of time limits and the rule sets they come from: pure, over a calendar and nothing
 * else. Start at {@link vn.motcua.deadline.rules.DeadlineRules}.
 */
@NullMarked
@NamedInterface("rules")
package vn.motcua.deadline.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
