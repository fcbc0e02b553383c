package vn.motcua.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

class HealthTest {

  private static final Executor THREADS = work -> new Thread(work).start();

  @Test
  void aPartThatHangsIsAnsweredForAndNotAskedAgain() {
    var never = new CountDownLatch(1);
    var asked = new AtomicInteger();
    var part =
        bounded(
            () -> {
              asked.incrementAndGet();
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return Health.up().build();
            });
    assertThat(part.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(part.health().getDetails()).containsKeys("what", "meaning", "todo", "since");
    assertThat(asked).hasValue(1);
    never.countDown();
    await().until(() -> part.health().getStatus().equals(Status.UP));
  }

  @Test
  void partsThatHangTogetherAnswerTogether() {
    var parts = new ArrayList<BoundedIndicator>();
    for (int i = 0; i < 5; i++) {
      parts.add(
          new BoundedIndicator(
              () -> {
                LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
                return Health.up().build();
              },
              Duration.ofMillis(600),
              THREADS,
              Clock.systemUTC(),
              () -> parts.forEach(BoundedIndicator::ask)));
    }
    var begin = Instant.now();
    assertThat(parts).allMatch(part -> part.health().getStatus().equals(Status.DOWN));
    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofMillis(1800));
  }

  @Test
  void sinceWhenItIsWrongStaysUntilItIsWell() {
    var well = new AtomicInteger();
    var part = bounded(() -> well.get() == 1 ? Health.up().build() : Health.down().build());
    var since = part.health().getDetails().get("since");
    assertThat(part.health().getDetails()).containsEntry("since", since);
    well.set(1);
    assertThat(part.health().getDetails()).doesNotContainKey("since");
  }

  @Test
  void whatAnExceptionQuotesIsNotOnThePage() {
    var part =
        bounded(
            () -> {
              throw new IllegalStateException("Key (identity)=(074098765923)");
            });
    assertThat(part.health().getDetails().toString())
        .contains("IllegalStateException")
        .doesNotContain("074098765923");
  }

  @Test
  void aDatabaseThatTakesConnectionsAndIsSilentIsOutOfServiceWithinSeconds() throws Exception {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var watch = new DatabaseWatch(at(silent.getLocalPort()));
      var page = new DatabaseHealthIndicator(watch, new SimpleMeterRegistry());
      assertThat(page.health().getStatus()).isEqualTo(Status.UP);
      var begin = Instant.now();
      watch.once();
      assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(7));
      assertThat(page.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
      assertThat(page.health().getDetails().get("what").toString())
          .startsWith("The database does not answer");
    }
  }

  @Test
  void aWatchThatHasStoppedLookingIsNoGoodNews() {
    var page =
        new DatabaseHealthIndicator(
            () ->
                new DatabaseWatch.Look(
                    Instant.now().minusSeconds(60), null, Duration.ZERO, Duration.ZERO));
    assertThat(page.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
  }

  @Test
  void clocksThatDifferAreNamedWithTheDirection() {
    assertThat(new ClockHealthIndicator(() -> Duration.ofSeconds(4)).health().getStatus())
        .isEqualTo(Status.UP);
    assertThat(what(Duration.ofSeconds(7))).contains("7 s ahead of the database's");
    assertThat(what(Duration.ofSeconds(-7))).contains("7 s behind the database's");
  }

  private static String what(Duration ahead) {
    var health = new ClockHealthIndicator(() -> ahead).health();
    assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    return health.getDetails().get("what").toString();
  }

  private static BoundedIndicator bounded(HealthIndicator part) {
    return new BoundedIndicator(part, Duration.ofMillis(200), THREADS, Clock.systemUTC(), () -> {});
  }

  private static JdbcConnectionDetails at(int port) {
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return "motcua";
      }

      @Override
      public String getPassword() {
        return "motcua";
      }

      @Override
      public String getJdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/motcua".formatted(port);
      }
    };
  }
}
