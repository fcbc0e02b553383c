package vn.motcua.support.topics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import vn.motcua.support.Office;

/** A portal that sends its requests over Kafka, and sees what becomes a dead letter. */
public class Portal implements AutoCloseable {

  public static final String REQUESTS = "motcua.requests.v1";
  public static final String DEAD_LETTERS = "motcua.requests.v1.dlt";

  /** It lies sealed, and nowhere else. */
  public static final String PLANTED_REASON = "Nộp nhầm, số định danh của tôi là 045012349876";

  /** How a CloudEvent lies in a record. */
  public enum Mode {
    BINARY,
    STRUCTURED
  }

  /** A request before it is a record; the same one again has the same id. */
  public record Event(String id, String type, Map<String, Object> data) {

    public ProducerRecord<byte[], byte[]> in(Mode mode) {
      return mode == Mode.BINARY ? binary() : structured();
    }

    public ProducerRecord<byte[], byte[]> binary() {
      var record = record(json(data));
      header(record, "ce_specversion", "1.0");
      header(record, "ce_id", id);
      header(record, "ce_source", "/portal/test");
      header(record, "ce_type", "vn.motcua.request." + type + ".v1");
      header(record, "content-type", "application/json");
      return record;
    }

    public ProducerRecord<byte[], byte[]> structured() {
      var event = new LinkedHashMap<String, Object>();
      event.put("specversion", "1.0");
      event.put("id", id);
      event.put("source", "/portal/test");
      event.put("type", "vn.motcua.request." + type + ".v1");
      event.put("time", "2026-11-09T08:00:00+07:00");
      event.put("datacontenttype", "application/json");
      event.put("data", data);
      var record = record(json(event));
      header(record, "content-type", "application/cloudevents+json; charset=UTF-8");
      return record;
    }

    private ProducerRecord<byte[], byte[]> record(byte[] value) {
      return new ProducerRecord<>(REQUESTS, utf8((String) data.get("submissionId")), value);
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Admin admin;

  public Portal(String bootstrapServers) {
    var servers = Map.<String, Object>of("bootstrap.servers", bootstrapServers);
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "linger.ms", "5"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    consumer =
        new KafkaConsumer<>(servers, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    admin = Admin.create(servers);
  }

  /** A submission of a civil-status certificate, with a planted identity. */
  public static Event submission(String submissionId, String submittedAt) {
    return event(
        "submission",
        submissionId,
        Map.of(
            "agencyCode",
            "H63.12.3",
            "procedureCode",
            "1.004873",
            "submittedAt",
            submittedAt,
            "applicant",
            Map.of(
                "kind",
                "PERSON",
                "fullName",
                Office.PLANTED_NAME,
                "identityNumber",
                Office.PLANTED_IDENTITY,
                "phone",
                "0912345678"),
            "components",
            List.of(Map.of("code", "declaration", "name", "Tờ khai", "form", "ELECTRONIC"))));
  }

  public static Event supplement(String submissionId, String receivedAt) {
    return event(
        "supplement",
        submissionId,
        Map.of(
            "receivedAt",
            receivedAt,
            "components",
            List.of(Map.of("code", "birth", "name", "Giấy khai sinh", "form", "PAPER"))));
  }

  public static Event payment(String submissionId, String transactionId, String paidAt) {
    return event(
        "payment",
        submissionId,
        Map.of("transactionId", transactionId, "amount", 15_000, "paidAt", paidAt));
  }

  public static Event withdrawal(String submissionId, String requestedAt) {
    return event(
        "withdrawal", submissionId, Map.of("requestedAt", requestedAt, "reason", PLANTED_REASON));
  }

  private static Event event(String type, String submissionId, Map<String, Object> rest) {
    var data = new LinkedHashMap<String, Object>();
    data.put("submissionId", submissionId);
    data.putAll(rest);
    return new Event(UUID.randomUUID().toString(), type, data);
  }

  public static void header(ProducerRecord<?, ?> record, String name, String value) {
    record.headers().add(name, utf8(value));
  }

  public Portal send(Event event) {
    return send(event.binary());
  }

  /** Returns at once: a later record may be on another partition's way before it. */
  public Portal send(ProducerRecord<byte[], byte[]> record) {
    producer.send(record);
    return this;
  }

  /** Returns when the application is done with all that was sent. */
  public Portal awaitTaken() {
    return awaitTaken("motcua-requests", Duration.ofSeconds(30));
  }

  public Portal awaitTaken(String group, Duration patience) {
    producer.flush();
    var ends = consumer.endOffsets(partitions(REQUESTS));
    Awaitility.await("requests taken by " + group)
        .atMost(patience)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              var taken =
                  admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
              return ends.entrySet().stream()
                  .filter(end -> end.getValue() > 0)
                  .allMatch(
                      end ->
                          taken.get(end.getKey()) != null
                              && taken.get(end.getKey()).offset() >= end.getValue());
            });
    return this;
  }

  /** A group that is new begins with what is sent from now on. */
  public void startAtTheEnd(String group) {
    producer.flush();
    var ends = new HashMap<TopicPartition, OffsetAndMetadata>();
    consumer
        .endOffsets(partitions(REQUESTS))
        .forEach((partition, end) -> ends.put(partition, new OffsetAndMetadata(end)));
    try {
      admin.alterConsumerGroupOffsets(group, ends).all().get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Those of a key, once there are as many. */
  public List<ConsumerRecord<byte[], byte[]>> awaitDeadLetters(String key, int count) {
    return Awaitility.await("dead letters of " + key)
        .atMost(Duration.ofSeconds(30))
        .until(() -> deadLetters(key), letters -> letters.size() >= count);
  }

  public List<ConsumerRecord<byte[], byte[]>> deadLetters(String key) {
    return deadLetters().stream()
        .filter(letter -> letter.key() != null && text(letter.key()).equals(key))
        .toList();
  }

  /** All that are there now. */
  public List<ConsumerRecord<byte[], byte[]>> deadLetters() {
    var partitions = partitions(DEAD_LETTERS);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    var ends = consumer.endOffsets(partitions);
    var letters = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
      consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
    }
    return letters;
  }

  private List<TopicPartition> partitions(String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(p -> new TopicPartition(topic, p.partition()))
        .toList();
  }

  /** The last header of that name. */
  public static String header(ConsumerRecord<?, ?> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? null : text(header.value());
  }

  private static byte[] json(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    producer.close();
    consumer.close();
    admin.close();
  }
}
