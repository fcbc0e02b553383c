package vn.motcua.events.requests.deadletters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import vn.motcua.events.requests.wire.ErrorCode;
import vn.motcua.events.requests.wire.Request;

/**
 * What may be shown of a dead letter; never its body.
 *
 * @param at when it became one
 * @param code null if somebody else put the record there
 * @param eventId of a request in binary mode, if it looks like an id; long numbers are masked
 * @param type of a request in binary mode, if it is one of the four
 */
public record DeadLetter(
    int partition,
    long offset,
    Instant at,
    @Nullable ErrorCode code,
    @Nullable String detail,
    @Nullable String eventId,
    @Nullable String type) {

  static DeadLetter of(ConsumerRecord<byte[], byte[]> record) {
    var headers = record.headers();
    var type = text(headers, "ce_type");
    return new DeadLetter(
        record.partition(),
        record.offset(),
        Instant.ofEpochMilli(record.timestamp()),
        code(text(headers, DeadLetters.CODE)),
        text(headers, DeadLetters.DETAIL),
        shown(text(headers, "ce_id")),
        type == null ? null : Request.Type.of(type).map(Request.Type::type).orElse(null));
  }

  private static @Nullable ErrorCode code(@Nullable String name) {
    try {
      return name == null ? null : ErrorCode.valueOf(name);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** An id is the sender's own word, and may be somebody's identity or phone number. */
  private static @Nullable String shown(@Nullable String id) {
    return id == null || !id.matches("[A-Za-z0-9._:-]{1,64}")
        ? null
        : id.replaceAll("\\d{9,}", "***");
  }

  private static @Nullable String text(Headers headers, String name) {
    var header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
