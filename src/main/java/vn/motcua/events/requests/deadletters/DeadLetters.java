package vn.motcua.events.requests.deadletters;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.events.requests.wire.ErrorCode;
import vn.motcua.events.requests.wire.Original;
import vn.motcua.events.requests.wire.RequestTopics;

/** Sends requests that can never succeed to their topic, as they came, with the reason. */
@Component
public class DeadLetters {

  static final String CODE = "motcua-error-code";
  static final String DETAIL = "motcua-error-detail";

  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
  private static final int LONGEST_DETAIL = 2000;

  private final RecordProducer producer;

  DeadLetters(RecordProducer producer) {
    this.producer = producer;
  }

  /**
   * Returns when the dead letter is safe.
   *
   * @param detail which field and which rule, never a value
   * @throws NotSentException if it may not be
   */
  public void send(Original original, ErrorCode code, String detail) {
    var record = original.on(RequestTopics.DEAD_LETTERS);
    // a dead letter that somebody copied back has them
    record.headers().remove(CODE).remove(DETAIL);
    var shortDetail = detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
    record.headers().add(CODE, code.name().getBytes(StandardCharsets.UTF_8));
    record.headers().add(DETAIL, shortDetail.getBytes(StandardCharsets.UTF_8));
    producer.send(List.of(record));
    log.info("A request went to the dead letters: {}: {}", code, shortDetail);
  }
}
