package vn.motcua.events.relay;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** An outbox row on its way. */
record PendingEvent(
    long id, String dossier, Map<String, String> headers, byte[] payload, byte[] snapshot) {

  String eventId() {
    return headers.get("ce_id");
  }

  ProducerRecord<String, byte[]> event() {
    return record(Topics.EVENTS, payload);
  }

  ProducerRecord<String, byte[]> latest() {
    return record(Topics.SNAPSHOT, snapshot);
  }

  private ProducerRecord<String, byte[]> record(String topic, byte[] value) {
    var all = new RecordHeaders();
    headers.forEach((name, text) -> all.add(name, text.getBytes(StandardCharsets.UTF_8)));
    return new ProducerRecord<>(topic, null, null, dossier, value, all);
  }
}
