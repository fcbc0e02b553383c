package vn.motcua.events.requests.deadletters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.autoconfigure.kafka.KafkaProperties;
import org.springframework.stereotype.Component;
import vn.motcua.events.requests.wire.RequestTopics;

/** Reads the dead letters, from the first to the last that is there when the reading begins. */
@Component
class DeadLetterTopic {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final KafkaProperties properties;

  DeadLetterTopic(KafkaProperties properties) {
    this.properties = properties;
  }

  /**
   * Hands them over a few at a time, so that they need not fit into memory.
   *
   * @throws NotSentException if Kafka is away
   */
  void read(DeadLetterFilter filter, Consumer<List<ConsumerRecord<byte[], byte[]>>> reader) {
    try (var consumer = consumer()) {
      var partitions =
          consumer.partitionsFor(RequestTopics.DEAD_LETTERS).stream()
              .filter(p -> filter.partition() == null || filter.partition() == p.partition())
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      for (long left = left(consumer, ends), now; left > 0; left = now) {
        var few = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (var record : consumer.poll(PATIENCE)) {
          var partition = new TopicPartition(record.topic(), record.partition());
          if (record.offset() < ends.get(partition) && filter.has(DeadLetter.of(record))) {
            few.add(record);
          }
        }
        now = left(consumer, ends);
        if (now == left) {
          throw new NotSentException("Kafka does not answer");
        }
        reader.accept(few);
      }
    } catch (KafkaException e) {
      throw new NotSentException("Kafka cannot be read: " + e.getClass().getSimpleName());
    }
  }

  private static long left(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
        .sum();
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    var settings = new HashMap<>(properties.buildConsumerProperties(null));
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
