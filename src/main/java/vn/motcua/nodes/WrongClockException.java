package vn.motcua.nodes;

import java.time.Duration;

/** This machine's clock and the database's tell times that no deadline can be kept by. */
class WrongClockException extends RuntimeException {

  WrongClockException(Duration ahead) {
    super(
        "This machine's clock is %d s %s the database's, and %d s are too many: timers would fire and deadlines be missed at the wrong time."
            .formatted(
                ahead.abs().toSeconds(),
                ahead.isNegative() ? "behind" : "ahead of",
                ClockCheck.REFUSED.toSeconds()));
  }
}
