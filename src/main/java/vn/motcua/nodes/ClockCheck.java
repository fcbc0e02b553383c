package vn.motcua.nodes;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds the machine's clock against the database's, before anything goes by it. Timers fire and
 * deadlines are missed by the clock of the node that looks, and what one node has taken in hand is
 * another's when its time is over by the clock of the other.
 */
@Component
class ClockCheck implements SmartInitializingSingleton {

  static final Duration TOLD = Duration.ofSeconds(2);

  /** Half of the time for which a job is a node's: see {@code lock-time-in-millis}. */
  static final Duration REFUSED = Duration.ofSeconds(30);

  private static final Logger log = LoggerFactory.getLogger(ClockCheck.class);

  private final JdbcClient jdbc;

  ClockCheck(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var before = Instant.now();
    var database =
        jdbc.sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
    // it was read at some time in between
    check(difference(before, database, Instant.now()));
  }

  static Duration difference(Instant before, Instant database, Instant after) {
    if (database.isBefore(before)) {
      return Duration.between(database, before);
    }
    return database.isAfter(after) ? Duration.between(database, after) : Duration.ZERO;
  }

  /**
   * @param ahead of the database
   */
  static void check(Duration ahead) {
    if (ahead.abs().compareTo(REFUSED) > 0) {
      throw new WrongClockException(ahead);
    }
    if (ahead.abs().compareTo(TOLD) > 0) {
      log.warn(
          "This machine's clock is {} {} the database's: have both follow the same time server",
          ahead.abs(),
          ahead.isNegative() ? "behind" : "ahead of");
    }
  }
}
