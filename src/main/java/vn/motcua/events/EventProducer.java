package vn.motcua.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.kafka.KafkaProperties;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Sends events with the guarantees that the relay needs, whatever is configured elsewhere. */
@Component
class EventProducer {

  /** Some events were not acknowledged. They stay in the outbox. */
  static class NotSentException extends Exception {
    NotSentException(String message) {
      super(message);
    }
  }

  private static final Logger log = LoggerFactory.getLogger(EventProducer.class);
  private static final int DELIVERY_TIMEOUT_MS = 10_000;

  private final KafkaTemplate<String, byte[]> kafka;

  EventProducer(KafkaProperties properties) {
    var settings = new HashMap<>(properties.buildProducerProperties(null));
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, DELIVERY_TIMEOUT_MS);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MS / 2);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MS);
    kafka =
        new KafkaTemplate<>(
            new DefaultKafkaProducerFactory<>(
                settings, new StringSerializer(), new ByteArraySerializer()));
  }

  /** Sends all at once and returns the ids of those that both topics have acknowledged. */
  List<Long> send(List<PendingEvent> events) {
    var sent = events.stream().map(this::send).toList();
    var acknowledged = new ArrayList<Long>();
    for (int i = 0; i < sent.size(); i++) {
      if (isAcknowledged(sent.get(i))) {
        acknowledged.add(events.get(i).id());
      }
    }
    return acknowledged;
  }

  private CompletableFuture<?> send(PendingEvent event) {
    try {
      return CompletableFuture.allOf(kafka.send(event.event()), kafka.send(event.latest()));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static boolean isAcknowledged(CompletableFuture<?> sent) {
    try {
      sent.get(2L * DELIVERY_TIMEOUT_MS, TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      log.debug("Not acknowledged", e);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
