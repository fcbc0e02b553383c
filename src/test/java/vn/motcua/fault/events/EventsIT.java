package vn.motcua.fault.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;
import vn.motcua.support.topics.Topic;

/** An event is on the topic if and only if its transaction committed, in order, come what may. */
@Tag("fault")
@Tag("long")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class EventsIT {

  private static final int ROUNDS = Integer.getInteger("motcua.fault.rounds", 2);
  private static final int STEPS = 15;
  private static final Duration AWAY = Duration.ofSeconds(6L * ROUNDS);
  private static final long MOST_GROWTH = 60L << 20;

  private static Path folder;
  private static Cluster cluster;
  private static Topic topic;
  private static Truth truth;

  @BeforeAll
  static void start() throws Exception {
    folder =
        Files.createTempDirectory(Files.createDirectories(Path.of("target/events")), "run")
            .toAbsolutePath();
    cluster = new Cluster(folder);
    cluster.start();
    topic = new Topic(cluster.bootstrapServers(), "motcua.dossier.events.v1");
    truth = new Truth(cluster.jdbc(), topic);
    truth.begin();
  }

  @AfterAll
  static void end() throws Exception {
    topic.close();
    cluster.close();
    FileSystemUtils.deleteRecursively(folder);
  }

  @Test
  void nothingIsLostInventedOrOutOfOrder() throws Exception {
    long seed = System.nanoTime();
    System.out.printf("%d rounds of faults with seed %d%n", ROUNDS, seed);
    var random = new Random(seed);
    truth.beginRollbacks();
    var faults = new ArrayList<Fault>();
    for (int round = 1; round <= ROUNDS; round++) {
      if (faults.isEmpty()) {
        faults.addAll(List.of(Fault.values()));
        Collections.shuffle(faults, random);
      }
      var fault = faults.remove(0);
      var pressure = new Pressure(cluster.nodes());
      awaitSteps(pressure, STEPS);
      fault.happen(cluster, random);
      awaitSteps(pressure, pressure.done() + STEPS);
      pressure.end();
      var drained = awaitDrained();
      System.out.printf(
          "Round %d, %s: %d steps done, %d failed; drained %d ms after the last; %s%n",
          round, fault, pressure.done(), pressure.failed(), drained.toMillis(), truth.findings());
      truth.holds();
      assertThat(truth.findings().events()).isPositive();
    }
    truth.endRollbacks();
  }

  @Test
  void aBrokerThatIsAwayCostsOfficersNothing() throws Exception {
    var before = new Pressure(cluster.nodes());
    pass(Duration.ofSeconds(8));
    before.end();
    long heap = heap();

    cluster.broker().kill();
    var meanwhile = new Pressure(cluster.nodes());
    pass(AWAY);
    meanwhile.end();
    long pending = truth.pending();
    long grown = heap() - heap;
    cluster.startBroker();
    var drained = awaitDrained();

    System.out.printf(
        "Broker away for %s: %d steps, %d failed; median %d ms (%d before), 95 %% %d ms (%d);"
            + " %d events waited, drained %d ms after its return; heaps grew by %d kB%n",
        AWAY,
        meanwhile.done(),
        meanwhile.failed(),
        meanwhile.median().toMillis(),
        before.median().toMillis(),
        meanwhile.slow().toMillis(),
        before.slow().toMillis(),
        pending,
        drained.toMillis(),
        grown / 1024);
    assertThat(meanwhile.failed()).isZero();
    assertThat(pending).isPositive();
    assertThat(meanwhile.median()).isLessThan(before.median().multipliedBy(2));
    assertThat(grown).isLessThan(MOST_GROWTH);
    truth.holds();
  }

  private static void pass(Duration time) {
    await().pollDelay(time).atMost(time.plusSeconds(30)).until(() -> true);
  }

  private static long heap() throws Exception {
    long heap = 0;
    for (var node : cluster.nodes()) {
      heap += node.liveBytes();
    }
    return heap;
  }

  /** Returns how long that took. */
  private static Duration awaitDrained() {
    var begin = Instant.now();
    await("an empty outbox")
        .atMost(Duration.ofSeconds(90))
        .ignoreExceptions()
        .until(() -> truth.pending() == 0);
    return Duration.between(begin, Instant.now());
  }

  private static void awaitSteps(Pressure pressure, int steps) {
    await("work").atMost(Duration.ofSeconds(90)).until(() -> pressure.done() >= steps);
  }
}
