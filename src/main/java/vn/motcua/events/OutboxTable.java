package vn.motcua.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.deadline.Deadlines;
import vn.motcua.dossier.Dossiers;

/**
 * Writes outbox rows. The sequence is taken under the dossier's row lock, which is held until the
 * commit: per dossier the order of sequences is the order of commits, without a gap.
 */
@Repository
class OutboxTable {

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Dossiers dossiers;
  private final Deadlines deadlines;

  OutboxTable(JdbcClient jdbc, ObjectMapper json, Dossiers dossiers, Deadlines deadlines) {
    this.jdbc = jdbc;
    this.json = json.copy().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    this.dossiers = dossiers;
    this.deadlines = deadlines;
  }

  void insert(Happening happening) {
    var id = happening.dossier();
    long sequence = nextSequence(id);
    var message = DossierMessage.of(happening, dossiers.get(id).code(), deadlines.of(id), sequence);
    var move = happening.move();
    jdbc.sql(
            """
            INSERT INTO outbox (dossier_id, sequence, event_id, headers, payload, snapshot)
            VALUES (?, ?, ?, ?::jsonb, ?, ?)
            """)
        .params(
            id,
            sequence,
            UUID.fromString(eventId(id, sequence)),
            text(headers(happening.type(), message)),
            bytes(move == null ? message : message.moved(move)),
            bytes(message))
        .update();
  }

  /**
   * The end of a dossier on the snapshot topic, after all that is on its way. It is no event, and
   * takes no sequence: nothing of the dossier comes after it.
   */
  void insertEnd(UUID dossier) {
    jdbc.sql(
            """
            INSERT INTO outbox (dossier_id, sequence, event_id, headers)
            SELECT dossier_id, last + 1, :event, jsonb_build_object('ce_id', :event::text)
            FROM event_sequence WHERE dossier_id = :dossier
            ON CONFLICT DO NOTHING
            """)
        .param("dossier", dossier)
        .param("event", UUID.randomUUID())
        .update();
  }

  private long nextSequence(UUID dossier) {
    return jdbc.sql(
            """
            INSERT INTO event_sequence AS s VALUES (?, 1)
            ON CONFLICT (dossier_id) DO UPDATE SET last = s.last + 1 RETURNING last
            """)
        .param(dossier)
        .query(Long.class)
        .single();
  }

  private static Map<String, String> headers(EventType type, DossierMessage message) {
    var dossier = message.dossierId().toString();
    var headers = new LinkedHashMap<String, String>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", eventId(message.dossierId(), message.sequence()));
    headers.put("ce_source", "/motcua/" + message.agencyCode());
    headers.put("ce_type", type.type());
    headers.put("ce_subject", dossier);
    headers.put("ce_partitionkey", dossier);
    headers.put("ce_sequence", Long.toString(message.sequence()));
    headers.put("ce_time", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(message.occurredAt()));
    headers.put("ce_dataschema", type.schema());
    headers.put("content-type", "application/json");
    return headers;
  }

  /** Derived from what identifies an event, so that an event made again has the same id. */
  private static String eventId(UUID dossier, long sequence) {
    return UUID.nameUUIDFromBytes((dossier + "/" + sequence).getBytes(StandardCharsets.US_ASCII))
        .toString();
  }

  private String text(Object value) {
    return json.valueToTree(value).toString();
  }

  private byte[] bytes(Object value) {
    try {
      return json.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An event has no JSON form", e);
    }
  }
}
