package vn.motcua.events.relay;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * An outbox row on its way.
 *
 * @param payload null, as {@code snapshot} then is, for the end of a dossier on the snapshot topic,
 *     which is no event
 */
record PendingEvent(
    long id,
    String dossier,
    Map<String, String> headers,
    byte @Nullable [] payload,
    byte @Nullable [] snapshot) {

  static final String SNAPSHOT_SCHEMA = "https://motcua.vn/schemas/dossier/snapshot.v1.json";

  String eventId() {
    return headers.get("ce_id");
  }

  boolean isEnd() {
    return snapshot == null;
  }

  ProducerRecord<String, byte[]> event() {
    return record(Topics.EVENTS, headers, payload);
  }

  /** Its body is not the event's, so neither is its schema. A tombstone has neither. */
  ProducerRecord<String, byte[]> latest() {
    if (isEnd()) {
      return new ProducerRecord<>(Topics.SNAPSHOT, dossier, null);
    }
    var described = new LinkedHashMap<>(headers);
    described.put("ce_dataschema", SNAPSHOT_SCHEMA);
    return record(Topics.SNAPSHOT, described, snapshot);
  }

  private ProducerRecord<String, byte[]> record(
      String topic, Map<String, String> described, byte @Nullable [] value) {
    var all = new RecordHeaders();
    described.forEach((name, text) -> all.add(name, text.getBytes(StandardCharsets.UTF_8)));
    return new ProducerRecord<>(topic, null, null, dossier, value, all);
  }
}
