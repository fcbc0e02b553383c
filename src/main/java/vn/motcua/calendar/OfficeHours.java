package vn.motcua.calendar;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

/**
 * The slots of a working day, in nanoseconds of the day. A slot is half-open: its first instant is
 * working time, its last is not.
 */
final class OfficeHours {

  private static final int NONE = -1;

  private final long[] from;
  private final long[] to;
  private final long length;

  /**
   * @param slots in order and without overlap
   */
  OfficeHours(List<Slot> slots) {
    from = slots.stream().mapToLong(slot -> slot.from().toNanoOfDay()).toArray();
    to = slots.stream().mapToLong(slot -> slot.to().toNanoOfDay()).toArray();
    length = elapsedAt(closing());
  }

  boolean sameAs(OfficeHours other) {
    return Arrays.equals(from, other.from) && Arrays.equals(to, other.to);
  }

  /** Working time of a whole day. */
  long length() {
    return length;
  }

  long opening() {
    return from[0];
  }

  long closing() {
    return to[to.length - 1];
  }

  /** The first working instant at or after this one, or a negative number after closing time. */
  long workingAtOrAfter(long nanoOfDay) {
    for (int i = 0; i < from.length; i++) {
      if (nanoOfDay < to[i]) {
        return Math.max(nanoOfDay, from[i]);
      }
    }
    return NONE;
  }

  /** The working time of the day that has passed at this instant. */
  long elapsedAt(long nanoOfDay) {
    long elapsed = 0;
    for (int i = 0; i < from.length && nanoOfDay > from[i]; i++) {
      elapsed += Math.min(nanoOfDay, to[i]) - from[i];
    }
    return elapsed;
  }

  /**
   * The earliest instant at which so much working time of the day has passed.
   *
   * @param elapsed more than nothing, at most {@link #length()}
   */
  long whenElapsed(long elapsed) {
    long left = elapsed;
    int i = 0;
    while (left > to[i] - from[i]) {
      left -= to[i] - from[i];
      i++;
    }
    return from[i] + left;
  }

  /** A stretch of working time of a day. */
  record Slot(LocalTime from, LocalTime to) {}
}
