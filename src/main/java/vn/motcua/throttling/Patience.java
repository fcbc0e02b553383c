package vn.motcua.throttling;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Some failures are free; after each further one a key waits twice as long as before. */
final class Patience {

  private record Tally(int failures, long waitsUntil, long last) {}

  private final ThrottlingProperties properties;
  private final LongSupplier clock;
  private final Recent<Tally> tallies = new Recent<>();

  Patience(ThrottlingProperties properties, LongSupplier clock) {
    this.properties = properties;
    this.clock = clock;
  }

  Duration waitOf(Object key) {
    var tally = tallies.get(key);
    long left = tally == null ? 0 : tally.waitsUntil() - clock.getAsLong();
    return left > 0 ? Duration.ofNanos(left) : Duration.ZERO;
  }

  /**
   * @return how long it has to wait now
   */
  synchronized Duration fail(Object key) {
    long now = clock.getAsLong();
    var tally = tallies.get(key);
    boolean forgotten = tally == null || now - tally.last() > properties.window().toNanos();
    int failures = forgotten ? 1 : tally.failures() + 1;
    var wait = wait(failures - properties.loginFailures());
    tallies.put(key, new Tally(failures, now + wait.toNanos(), now));
    return wait;
  }

  boolean hasFailed(Object key) {
    return tallies.get(key) != null;
  }

  void forget(Object key) {
    tallies.remove(key);
  }

  private Duration wait(int beyond) {
    if (beyond < 0) {
      return Duration.ZERO;
    }
    var wait = properties.loginWait().multipliedBy(1L << Math.min(beyond, 20));
    return wait.compareTo(properties.longestLoginWait()) < 0 ? wait : properties.longestLoginWait();
  }
}
