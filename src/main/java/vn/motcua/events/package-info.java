/**
 * The only home of Kafka: what happened to a dossier becomes an outbox row in the same transaction,
 * and the relay carries it to the topics in order. Start at {@link vn.motcua.events.Outbox}, then
 * {@link vn.motcua.events.relay.Relay}. Requests come in through {@link vn.motcua.events.requests}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "dossier",
      "deadline",
      "deadline::rules",
      "intake",
      "review",
      "applicants",
      "health",
      "logs",
      "seals"
    })
package vn.motcua.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
