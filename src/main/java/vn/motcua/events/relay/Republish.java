package vn.motcua.events.relay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Publishes events again for a reader that has lost them: with the same id, the same sequence and
 * {@code ce_republished: true}. Readers that keep the last sequence of a dossier see nothing new.
 * The snapshot topic is left alone, since it has the latest state of each dossier anyway.
 */
@Service
public class Republish {

  /** How many events one call may publish again. */
  public static final int MOST = 100_000;

  /** Kafka did not take all of them. */
  public static final class InterruptedRepublishException extends RuntimeException {

    InterruptedRepublishException(int sent, Throwable cause) {
      super("Kafka took %d events and then none: %s".formatted(sent, cause), cause);
    }
  }

  private record Key(UUID dossier, long sequence) {}

  private static final int BATCH = 500;
  private static final String EVENTS =
      "SELECT * FROM published_event WHERE (dossier_id, sequence) > (:dossier, :sequence) AND ";
  private static final String OF_DOSSIER = "dossier_id = :only";
  private static final String BETWEEN = "published_at >= :from AND published_at < :to";
  private static final byte[] NO_SNAPSHOT = {};
  private static final Key START = new Key(new UUID(0, 0), 0);

  private final JdbcClient jdbc;
  private final EventProducer producer;
  private final ObjectMapper json;

  Republish(JdbcClient jdbc, EventProducer producer, ObjectMapper json) {
    this.jdbc = jdbc;
    this.producer = producer;
    this.json = json;
  }

  /** Returns how many events the dossier has on the topic. */
  public int dossier(UUID dossier) {
    return publish(OF_DOSSIER, Map.of("only", dossier));
  }

  /** How many events were first published in that time, its end not included. */
  public long count(Instant from, Instant to) {
    return jdbc.sql("SELECT count(*) FROM published_event WHERE " + BETWEEN)
        .params(times(from, to))
        .query(Long.class)
        .single();
  }

  /** Publishes those again that were first published in that time; returns how many. */
  public int between(Instant from, Instant to) {
    return publish(BETWEEN, times(from, to));
  }

  /** Events older than that are no longer kept. */
  void forget(Duration age) {
    jdbc.sql(
            """
            DELETE FROM published_event
            WHERE published_at < clock_timestamp() - make_interval(secs => ?)
            """)
        .param(age.toSeconds())
        .update();
  }

  private static Map<String, Object> times(Instant from, Instant to) {
    return Map.of("from", from.atOffset(ZoneOffset.UTC), "to", to.atOffset(ZoneOffset.UTC));
  }

  private int publish(String which, Map<String, Object> params) {
    int sent = 0;
    var after = START;
    while (true) {
      var batch = after(after, which, params);
      if (batch.isEmpty()) {
        return sent;
      }
      sent += send(batch, sent);
      var last = batch.get(batch.size() - 1);
      after = new Key(UUID.fromString(last.key()), sequence(last));
    }
  }

  private List<ProducerRecord<String, byte[]>> after(
      Key key, String which, Map<String, Object> params) {
    return jdbc.sql(EVENTS + which + " ORDER BY dossier_id, sequence LIMIT " + BATCH)
        .params(params)
        .param("dossier", key.dossier())
        .param("sequence", key.sequence())
        .query(this::event)
        .list();
  }

  private int send(List<ProducerRecord<String, byte[]>> batch, int before) {
    var sent = batch.stream().map(producer::send).toList();
    for (int n = 0; n < sent.size(); n++) {
      var failure = EventProducer.failure(sent.get(n));
      if (failure != null) {
        throw new InterruptedRepublishException(before + n, failure);
      }
    }
    return batch.size();
  }

  private static long sequence(ProducerRecord<String, byte[]> event) {
    var header = event.headers().lastHeader("ce_sequence").value();
    return Long.parseLong(new String(header, StandardCharsets.UTF_8));
  }

  private ProducerRecord<String, byte[]> event(ResultSet row, int n) throws SQLException {
    var event =
        new PendingEvent(
                0, row.getString("dossier_id"), headers(row), row.getBytes("payload"), NO_SNAPSHOT)
            .event();
    event.headers().add("ce_republished", "true".getBytes(StandardCharsets.UTF_8));
    return event;
  }

  private Map<String, String> headers(ResultSet row) throws SQLException {
    try {
      return json.readValue(row.getString("headers"), new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Headers that we wrote are no JSON", e);
    }
  }
}
