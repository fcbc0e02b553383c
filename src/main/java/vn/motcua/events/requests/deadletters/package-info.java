/**
 * Requests that can never succeed: sent to a topic of their own with the reason, listed for an
 * administrator, and sent back after a repair. Start at {@link
 * vn.motcua.events.requests.deadletters.DeadLetters}.
 */
@NullMarked
package vn.motcua.events.requests.deadletters;

import org.jspecify.annotations.NullMarked;
