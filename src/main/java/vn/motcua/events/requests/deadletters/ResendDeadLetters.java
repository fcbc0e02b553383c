package vn.motcua.events.requests.deadletters;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.events.requests.wire.Original;
import vn.motcua.events.requests.wire.RequestTopics;

/**
 * Lists dead letters and sends them back to the topic of requests, each once. A letter whose
 * request fails again is a new one, which can be sent back again.
 */
@Service
public class ResendDeadLetters {

  /**
   * @param resentAt null if it was not sent back
   */
  public record Listed(DeadLetter letter, @Nullable Instant resentAt) {}

  private final DeadLetterTopic topic;
  private final RecordProducer producer;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ResendDeadLetters(
      DeadLetterTopic topic,
      RecordProducer producer,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Clock clock) {
    this.topic = topic;
    this.producer = producer;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * The latest dead letters, the last one first.
   *
   * @throws NotSentException if Kafka is away
   */
  public List<Listed> list(DeadLetterFilter filter, int limit) {
    var all = new ArrayList<DeadLetter>();
    topic.read(filter, few -> few.forEach(record -> all.add(DeadLetter.of(record))));
    return all.stream()
        .sorted(Comparator.comparing(DeadLetter::at).reversed())
        .limit(limit)
        .map(letter -> new Listed(letter, resentAt(letter).orElse(null)))
        .toList();
  }

  /**
   * Sends those back that were not before, and says how many they were.
   *
   * @throws NotSentException if Kafka is away; what was sent back by then stays so
   */
  public int resend(DeadLetterFilter filter, String actor) {
    var sent = new int[1];
    topic.read(
        filter, few -> transaction.executeWithoutResult(status -> sent[0] += resend(few, actor)));
    return sent[0];
  }

  /** Remembers that a dead letter was sent back as long as the letter is there. */
  public void forget() {
    jdbc.sql("DELETE FROM dead_letter_resent WHERE dead_at < ?")
        .param(utc(clock.instant().minus(RequestTopics.DEAD_LETTERS_KEPT.multipliedBy(2))))
        .update();
  }

  /** The rows keep another administrator waiting until these are sent. */
  private int resend(List<ConsumerRecord<byte[], byte[]>> letters, String actor) {
    var records =
        letters.stream().filter(letter -> isFirst(letter, actor)).map(this::back).toList();
    producer.send(records);
    return records.size();
  }

  private boolean isFirst(ConsumerRecord<byte[], byte[]> record, String actor) {
    var letter = DeadLetter.of(record);
    int inserted =
        jdbc.sql(
                """
                INSERT INTO dead_letter_resent (partition_no, record_offset, dead_at, resent_by,
                  resent_at)
                VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)
            .params(
                letter.partition(), letter.offset(), utc(letter.at()), actor, utc(clock.instant()))
            .update();
    return inserted == 1;
  }

  private ProducerRecord<byte[], byte[]> back(ConsumerRecord<byte[], byte[]> letter) {
    var record = Original.of(letter).on(RequestTopics.REQUESTS);
    record.headers().remove(DeadLetters.CODE).remove(DeadLetters.DETAIL);
    return record;
  }

  private Optional<Instant> resentAt(DeadLetter letter) {
    return jdbc.sql(
            """
            SELECT resent_at FROM dead_letter_resent
            WHERE partition_no = ? AND record_offset = ? AND dead_at = ?
            """)
        .params(letter.partition(), letter.offset(), utc(letter.at()))
        .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
