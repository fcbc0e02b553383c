package vn.motcua.events.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.autoconfigure.kafka.KafkaProperties;
import org.springframework.stereotype.Component;

/** Reads a topic from its beginning to its present end. */
@Component
class Snapshots {

  /** The last that the topic has of a dossier. */
  record Last(int status, long sequence) {}

  static final String NAME = "motcua.dossier.snapshot.v1";
  private static final int TIMEOUT_MS = 5_000;

  private final KafkaProperties properties;
  private final ObjectMapper json;

  Snapshots(KafkaProperties properties, ObjectMapper json) {
    this.properties = properties;
    this.json = json;
  }

  /**
   * By dossier.
   *
   * @throws org.apache.kafka.common.errors.TimeoutException if Kafka cannot be reached
   */
  Map<String, Last> read() {
    var last = new HashMap<String, Last>();
    each(NAME, record -> add(last, record));
    return last;
  }

  /** Hands over each record that the topic has now. */
  void each(String topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
    var settings = new HashMap<>(properties.buildConsumerProperties(null));
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(reader);
      }
    }
  }

  private void add(Map<String, Last> last, ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      last.remove(record.key());
      return;
    }
    var state = state(record.value());
    last.put(
        record.key(), new Last(state.at("/status/code").asInt(), state.path("sequence").asLong()));
  }

  private JsonNode state(byte[] value) {
    try {
      return json.readTree(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
