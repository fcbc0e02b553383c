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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;
import vn.motcua.support.Topic;

/** An event is on the topic if and only if its transaction committed, in order, come what may. */
@Tag("fault")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class EventsIT {

  private static final int ROUNDS = Integer.getInteger("motcua.fault.rounds", 3);
  private static final int STEPS = 15;

  private Path folder;
  private Cluster cluster;
  private Topic topic;

  @BeforeEach
  void start() throws Exception {
    folder =
        Files.createTempDirectory(Files.createDirectories(Path.of("target/events")), "run")
            .toAbsolutePath();
    cluster = new Cluster(folder);
    cluster.start();
    topic = new Topic(cluster.bootstrapServers(), "motcua.dossier.events.v1");
  }

  @AfterEach
  void end() throws Exception {
    topic.close();
    cluster.close();
    FileSystemUtils.deleteRecursively(folder);
  }

  @Test
  void nothingIsLostInventedOrOutOfOrder() throws Exception {
    long seed = System.nanoTime();
    System.out.printf("%d rounds of faults with seed %d%n", ROUNDS, seed);
    var random = new Random(seed);
    var truth = new Truth(cluster.jdbc(), topic);
    truth.begin();
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
      var begin = Instant.now();
      await("an empty outbox after " + fault)
          .atMost(Duration.ofSeconds(60))
          .ignoreExceptions()
          .until(() -> truth.pending() == 0);
      System.out.printf(
          "Round %d, %s: %d steps done, %d failed; drained %d ms after the last; %s%n",
          round,
          fault,
          pressure.done(),
          pressure.failed(),
          Duration.between(begin, Instant.now()).toMillis(),
          truth.findings());
      truth.holds();
      assertThat(truth.findings().events()).isPositive();
    }
  }

  private static void awaitSteps(Pressure pressure, int steps) {
    await("work").atMost(Duration.ofSeconds(90)).until(() -> pressure.done() >= steps);
  }
}
