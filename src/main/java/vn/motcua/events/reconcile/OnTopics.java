package vn.motcua.events.reconcile;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How far the two topics have told of each dossier. */
@Service
public class OnTopics {

  /**
   * @param sequence the highest that either topic has
   * @param status of the snapshot; null where that topic has none
   */
  public record Told(long sequence, @Nullable Integer status) {}

  private static final String EVENTS = "motcua.dossier.events.v1";
  private static final String SEQUENCE = "ce_sequence";

  private final Snapshots topics;

  OnTopics(Snapshots topics) {
    this.topics = topics;
  }

  /**
   * By dossier. Reads both topics as a whole.
   *
   * @throws org.apache.kafka.common.errors.TimeoutException if Kafka cannot be reached
   */
  public Map<String, Told> read() {
    var told = new HashMap<String, Told>();
    topics.read().forEach((id, last) -> told.put(id, new Told(last.sequence(), last.status())));
    topics.each(
        EVENTS,
        record -> {
          var header = record.headers().lastHeader(SEQUENCE);
          if (header != null) {
            var sequence = Long.parseLong(new String(header.value(), StandardCharsets.US_ASCII));
            told.merge(
                record.key(),
                new Told(sequence, null),
                (one, other) -> new Told(Math.max(one.sequence(), other.sequence()), one.status()));
          }
        });
    return told;
  }
}
