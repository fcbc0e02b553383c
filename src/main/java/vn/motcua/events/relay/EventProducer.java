package vn.motcua.events.relay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.kafka.KafkaProperties;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.ProducerListener;
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

  /** An event that the broker will not take however often it is sent. */
  record Refusal(PendingEvent event, String reason) {}

  /**
   * What became of what was sent at once.
   *
   * @param acknowledged by both topics
   * @param failure of the first of those that are in neither list
   */
  record Delivery(
      List<PendingEvent> acknowledged, List<Refusal> refused, @Nullable String failure) {}

  private static final int DELIVERY_TIMEOUT_MS = 10_000;

  private final KafkaTemplate<String, byte[]> kafka;

  EventProducer(KafkaProperties properties) {
    var settings = new HashMap<>(properties.buildProducerProperties(null));
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    // with none, the two records of an event go in two requests: twice the work for all three
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 1);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, DELIVERY_TIMEOUT_MS);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MS / 2);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MS);
    kafka =
        new KafkaTemplate<>(
            new DefaultKafkaProducerFactory<>(
                settings, new StringSerializer(), new ByteArraySerializer()));
    // whoever calls hears of a failure; the default would log the key and all of the payload's
    // bytes
    kafka.setProducerListener(new ProducerListener<>() {});
  }

  /** Sends all at once, both records of each, and waits for what becomes of them. */
  Delivery send(List<PendingEvent> events) {
    var sent = events.stream().map(this::send).toList();
    var delivery = new Delivery(new ArrayList<>(), new ArrayList<>(), null);
    for (int i = 0; i < sent.size(); i++) {
      delivery = with(delivery, events.get(i), failure(sent.get(i)));
    }
    return delivery;
  }

  private CompletableFuture<?> send(PendingEvent event) {
    return event.isEnd()
        ? send(event.latest())
        : CompletableFuture.allOf(send(event.event()), send(event.latest()));
  }

  CompletableFuture<?> send(ProducerRecord<String, byte[]> event) {
    try {
      return kafka.send(event);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static Delivery with(Delivery delivery, PendingEvent event, @Nullable Throwable failure) {
    if (failure == null) {
      delivery.acknowledged().add(event);
    } else if (isForGood(failure)) {
      delivery.refused().add(new Refusal(event, failure.getClass().getSimpleName()));
    } else if (delivery.failure() == null) {
      return new Delivery(delivery.acknowledged(), delivery.refused(), failure.toString());
    }
    return delivery;
  }

  static boolean isForGood(Throwable failure) {
    return failure instanceof RecordTooLargeException || failure instanceof InvalidRecordException;
  }

  /** The cause; null for what was acknowledged. */
  static @Nullable Throwable failure(CompletableFuture<?> sent) {
    try {
      sent.get(2L * DELIVERY_TIMEOUT_MS, TimeUnit.MILLISECONDS);
      return null;
    } catch (ExecutionException e) {
      return rootOf(e);
    } catch (TimeoutException e) {
      return e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return e;
    }
  }

  private static Throwable rootOf(Throwable failure) {
    var root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
