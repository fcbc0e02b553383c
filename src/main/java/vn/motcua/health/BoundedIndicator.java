package vn.motcua.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

/**
 * Answers in time, with what the part says or with that it does not answer; and since when it is
 * not well. While it does not answer, it is not asked again: one thread hangs at most.
 */
class BoundedIndicator implements HealthIndicator {

  private static final Duration SOON = Duration.ofMillis(300);

  private final HealthIndicator part;
  private final Duration longest;
  private final Executor threads;
  private final Clock clock;
  private final Runnable others;
  private @Nullable CompletableFuture<Health> asked;
  private long askedAt;
  private @Nullable Instant since;

  /**
   * @param others asks the other parts, without waiting: what keeps this one will keep them, and
   *     all of them together are to answer in time
   */
  BoundedIndicator(
      HealthIndicator part, Duration longest, Executor threads, Clock clock, Runnable others) {
    this.others = others;
    this.part = part;
    this.longest = longest;
    this.threads = threads;
    this.clock = clock;
  }

  @Override
  public Health health() {
    return withSince(answer(ask()));
  }

  synchronized CompletableFuture<Health> ask() {
    var present = asked;
    if (present == null || present.isDone()) {
      present = CompletableFuture.supplyAsync(part::health, threads);
      asked = present;
      askedAt = System.nanoTime();
    }
    return present;
  }

  private synchronized long left() {
    return Math.max(0, longest.toNanos() - (System.nanoTime() - askedAt));
  }

  private Health answer(CompletableFuture<Health> present) {
    try {
      try {
        return present.get(Math.min(left(), SOON.toNanos()), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        others.run();
        return present.get(left(), TimeUnit.NANOSECONDS);
      }
    } catch (TimeoutException e) {
      return unknown("It has not answered for %d s".formatted(longest.toSeconds()));
    } catch (ExecutionException e) {
      // the message may quote data
      return unknown("It could not be found out: " + e.getCause().getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unknown("The application ends");
    }
  }

  private static Health unknown(String what) {
    return new Wrong(
            what,
            "How it is, nobody knows; most often the database is away or slow",
            "See the part database of this page, then the log")
        .down()
        .build();
  }

  private synchronized Health withSince(Health health) {
    if (health.getStatus().equals(Status.UP)) {
      since = null;
      return health;
    }
    if (since == null) {
      since = clock.instant();
    }
    return new Health.Builder(health.getStatus(), health.getDetails())
        .withDetail("since", since.toString())
        .build();
  }
}
