package vn.motcua.events.relay;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** An outbox row on its way. */
record PendingEvent(
    long id, String dossier, Map<String, String> headers, byte[] payload, byte[] snapshot) {

  static final String SNAPSHOT_SCHEMA = "https://motcua.vn/schemas/dossier/snapshot.v1.json";

  String eventId() {
    return headers.get("ce_id");
  }

  ProducerRecord<String, byte[]> event() {
    return record(Topics.EVENTS, headers, payload);
  }

  /** Its body is not the event's, so neither is its schema. */
  ProducerRecord<String, byte[]> latest() {
    var described = new LinkedHashMap<>(headers);
    described.put("ce_dataschema", SNAPSHOT_SCHEMA);
    return record(Topics.SNAPSHOT, described, snapshot);
  }

  private ProducerRecord<String, byte[]> record(
      String topic, Map<String, String> described, byte[] value) {
    var all = new RecordHeaders();
    described.forEach((name, text) -> all.add(name, text.getBytes(StandardCharsets.UTF_8)));
    return new ProducerRecord<>(topic, null, null, dossier, value, all);
  }
}
