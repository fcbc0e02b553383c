package vn.motcua.throttling;

import java.time.Duration;
import java.util.function.LongSupplier;

/** So many within a window, for each key, which then has to wait for the next window. */
public final class Rate {

  private record Window(long began, int count) {}

  private final int most;
  private final long nanos;
  private final LongSupplier clock;
  private final Recent<Window> windows = new Recent<>();

  public Rate(int most, Duration window) {
    this(most, window, System::nanoTime);
  }

  Rate(int most, Duration window, LongSupplier clock) {
    this.most = most;
    this.nanos = window.toNanos();
    this.clock = clock;
  }

  /**
   * Counts one more.
   *
   * @return how long the key has to wait; zero while it need not
   */
  public synchronized Duration count(Object key) {
    var wait = waitOf(key);
    if (wait.isZero()) {
      var present = current(key);
      windows.put(key, new Window(present.began(), present.count() + 1));
    }
    return wait;
  }

  /** Counts nothing. */
  synchronized Duration waitOf(Object key) {
    var present = current(key);
    return present.count() < most
        ? Duration.ZERO
        : Duration.ofNanos(present.began() + nanos - clock.getAsLong());
  }

  private Window current(Object key) {
    long now = clock.getAsLong();
    var window = windows.get(key);
    return window == null || now - window.began() >= nanos ? new Window(now, 0) : window;
  }
}
