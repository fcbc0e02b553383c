/**
 * Requests that come in over Kafka: each is applied once, in one transaction with the row of the
 * inbox that remembers it; one that is early waits there for its dossier; one that can never
 * succeed becomes a dead letter. Start at {@link vn.motcua.events.requests.RequestListener}, then
 * {@link vn.motcua.events.requests.Inbox}.
 */
@NullMarked
package vn.motcua.events.requests;

import org.jspecify.annotations.NullMarked;
