package vn.motcua.examples;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.motcua.support.schemas.Schemas;

/**
 * A topic of its own with events as the published examples show them, in an order that a test
 * chooses.
 */
final class PlantedEvents implements AutoCloseable {

  private final KafkaProducer<String, String> producer;
  private final List<ProducerRecord<String, String>> sent = new ArrayList<>();
  private final String topic = "example." + UUID.randomUUID();

  PlantedEvents(String bootstrapServers) {
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin
          .createTopics(List.of(new NewTopic(topic, 3, (short) 1)))
          .all()
          .get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("No topic", e);
    }
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringSerializer(),
            new StringSerializer());
  }

  String topic() {
    return topic;
  }

  /** Sends the dossier's events of these sequences, in this order. */
  PlantedEvents plant(UUID dossier, int... sequences) {
    for (int sequence : sequences) {
      var event = event(dossier.toString(), sequence);
      try {
        producer.send(event).get(30, TimeUnit.SECONDS);
      } catch (Exception e) {
        throw new IllegalStateException("Not planted", e);
      }
      sent.add(event);
    }
    return this;
  }

  /** What Kafka's console consumer prints of all that was sent, with headers and key. */
  String asTheConsolePrints() {
    var text = new StringBuilder();
    for (var event : sent) {
      var headers = new ArrayList<String>();
      event
          .headers()
          .forEach(h -> headers.add(h.key() + ":" + new String(h.value(), StandardCharsets.UTF_8)));
      text.append(String.join(",", headers)).append('\t');
      text.append(event.key()).append('\t').append(event.value()).append('\n');
    }
    return text.toString();
  }

  private ProducerRecord<String, String> event(String dossier, int sequence) {
    var body = example("status-changed.v1.json").put("dossierId", dossier);
    body.put("sequence", sequence);
    var values = example("event-headers.v1.json");
    values.put("ce_subject", dossier).put("ce_partitionkey", dossier);
    values.put("ce_sequence", "" + sequence);
    var headers = new RecordHeaders();
    values
        .properties()
        .forEach(
            header ->
                headers.add(
                    header.getKey(), header.getValue().asText().getBytes(StandardCharsets.UTF_8)));
    return new ProducerRecord<>(topic, null, dossier, body.toString(), headers);
  }

  private static ObjectNode example(String schema) {
    return (ObjectNode) Schemas.read(Schemas.FOLDER.resolve(schema)).at("/examples/0");
  }

  @Override
  public void close() {
    producer.close();
  }
}
