/**
 * Carries outbox rows to Kafka: one node leads, at most one event of a dossier is in flight, and
 * what the broker refuses for good blocks its own dossier alone. Start at {@link
 * vn.motcua.events.relay.Relay}.
 */
@NullMarked
package vn.motcua.events.relay;

import org.jspecify.annotations.NullMarked;
