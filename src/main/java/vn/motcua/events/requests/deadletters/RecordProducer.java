package vn.motcua.events.requests.deadletters;

import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.kafka.KafkaProperties;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import vn.motcua.events.requests.wire.RequestTopics;

/** Sends records byte for byte, and returns when they are safe. */
@Component
class RecordProducer implements DisposableBean {

  private static final int DELIVERY_TIMEOUT_MS = 10_000;

  private final DefaultKafkaProducerFactory<byte[], byte[]> producers;
  private final KafkaTemplate<byte[], byte[]> kafka;

  RecordProducer(KafkaProperties properties) {
    var settings = new HashMap<>(properties.buildProducerProperties(null));
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, DELIVERY_TIMEOUT_MS);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MS / 2);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MS);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, RequestTopics.LARGEST_DEAD_LETTER);
    producers =
        new DefaultKafkaProducerFactory<>(
            settings, new ByteArraySerializer(), new ByteArraySerializer());
    kafka = new KafkaTemplate<>(producers);
    // its message would quote the record
    kafka.setProducerListener(null);
  }

  /**
   * Returns when all are acknowledged.
   *
   * @throws NotSentException if one is not; then any of them may have been sent
   */
  void send(List<ProducerRecord<byte[], byte[]>> records) {
    try {
      var sent = records.stream().map(kafka::send).toList();
      for (var record : sent) {
        record.get(2L * DELIVERY_TIMEOUT_MS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotSentException("The application ends");
    } catch (ExecutionException e) {
      throw new NotSentException(reason(e.getCause()));
    } catch (TimeoutException | RuntimeException e) {
      throw new NotSentException(reason(e));
    }
  }

  private static String reason(Throwable failure) {
    var cause = failure.getCause() == null ? failure : failure.getCause();
    return "Kafka did not take a record: " + cause.getClass().getSimpleName();
  }

  @Override
  public void destroy() {
    producers.destroy();
  }
}
