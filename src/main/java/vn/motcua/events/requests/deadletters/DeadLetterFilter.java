package vn.motcua.events.requests.deadletters;

import org.jspecify.annotations.Nullable;
import vn.motcua.events.requests.wire.ErrorCode;

/**
 * Which dead letters are meant; null is any.
 *
 * @param fromOffset the first, in its partition
 * @param toOffset the last, in its partition
 */
public record DeadLetterFilter(
    @Nullable ErrorCode code,
    @Nullable Integer partition,
    @Nullable Long fromOffset,
    @Nullable Long toOffset) {

  boolean has(DeadLetter letter) {
    return (code == null || code == letter.code())
        && (partition == null || partition == letter.partition())
        && (fromOffset == null || fromOffset <= letter.offset())
        && (toOffset == null || toOffset >= letter.offset());
  }
}
