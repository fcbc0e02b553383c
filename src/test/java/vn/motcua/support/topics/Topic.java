package vn.motcua.support.topics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/**
 * A plain consumer that reads a topic from its beginning. Each record of the dossier topics that it
 * reads is held against the published contract, so that every test is one of the contract too.
 */
public class Topic implements AutoCloseable {

  /** A record as its reader sees it. */
  public record Message(String key, Map<String, String> headers, JsonNode body) {

    public String type() {
      return headers.get("ce_type").replaceAll("^vn\\.motcua\\.dossier\\.|\\.v1$", "");
    }

    public long sequence() {
      return Long.parseLong(headers.get("ce_sequence"));
    }

    /** The dossier is erased: the topic says nothing more of it. */
    public boolean isTombstone() {
      return body.isMissingNode();
    }

    public int status() {
      return body.at("/status/code").asInt();
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private final KafkaConsumer<String, byte[]> consumer;
  private final String topic;
  private final List<Message> read = new ArrayList<>();

  public Topic(String bootstrapServers, String topic) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    this.topic = topic;
  }

  /** All that was on the topic when this was called, and what was read before. */
  public List<Message> messages() {
    if (consumer.assignment().isEmpty()) {
      assign();
    }
    var ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      consumer.poll(Duration.ofMillis(200)).forEach(record -> read.add(message(record)));
    }
    return List.copyOf(read);
  }

  /** The messages of a dossier, once there are as many. */
  public List<Message> await(UUID dossier, long count) {
    return Awaitility.await("messages of " + dossier)
        .atMost(Duration.ofSeconds(30))
        .until(() -> of(dossier), messages -> messages.size() >= count);
  }

  // not before the application has created the topic
  private void assign() {
    var partitions =
        consumer.partitionsFor(topic).stream()
            .map(p -> new TopicPartition(topic, p.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  private List<Message> of(UUID dossier) {
    return messages().stream().filter(m -> m.key().equals(dossier.toString())).toList();
  }

  private Message message(ConsumerRecord<String, byte[]> record) {
    var headers =
        StreamSupport.stream(record.headers().spliterator(), false)
            .collect(
                Collectors.toMap(h -> h.key(), h -> new String(h.value(), StandardCharsets.UTF_8)));
    try {
      if (record.value() == null) {
        return new Message(record.key(), headers, JSON.missingNode());
      }
      var message = new Message(record.key(), headers, JSON.readTree(record.value()));
      if (topic.startsWith("motcua.dossier.")) {
        EventContract.check(topic, message);
      }
      return message;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
