package vn.motcua.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.util.FileSystemUtils;
import vn.motcua.fault.process.HttpOffice;
import vn.motcua.fault.process.JavaProcess;
import vn.motcua.local.LocalMotcua;

/**
 * The local run, killed in the middle of work: whatever the server had acknowledged is there after
 * the next start, nothing is there by half, and the topics tell all of it in order.
 */
@Tag("fault")
@Tag("long")
@Timeout(value = 7, unit = TimeUnit.MINUTES)
class KilledRunIT {

  /**
   * A job that the killed run was working on is locked for 60 s (lock-time-in-millis), and found at
   * most 10 s later (max-wait).
   */
  private static final Duration UNTIL_TAKEN_JOBS_GO_ON = Duration.ofSeconds(90);

  private enum Victims {
    JVM_AND_POSTGRES,
    JVM_ALONE
  }

  private final int port = TestSocketUtils.findAvailableTcpPort();
  private final int kafkaPort = TestSocketUtils.findAvailableTcpPort();
  private final int postgresPort = TestSocketUtils.findAvailableTcpPort();
  private final HttpOffice office = new HttpOffice(port);
  private final Load load = new Load();
  private final Audit audit =
      new Audit(
          "jdbc:postgresql://127.0.0.1:%d/motcua".formatted(postgresPort),
          "127.0.0.1:" + kafkaPort);
  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder =
        Files.createTempDirectory(Files.createDirectories(Path.of("target/killed-run")), "run")
            .toAbsolutePath();
  }

  @AfterEach
  void endWhatIsLeft() throws IOException {
    postmaster().ifPresent(ProcessHandle::destroyForcibly);
    FileSystemUtils.deleteRecursively(folder);
  }

  @Test
  void whatWasAcknowledgedBeforeAKillIsThereAfterIt() throws Exception {
    long seed = System.nanoTime();
    System.out.printf("Killed runs with seed %d%n", seed);
    var random = new Random(seed);
    JavaProcess run = start();
    try {
      for (var victims : Victims.values()) {
        load.start(office, random.nextLong());
        int enough = load.acknowledged() + 80 + random.nextInt(80);
        await("load").atMost(Duration.ofMinutes(1)).until(() -> load.acknowledged() >= enough);
        assertThat(load.refusals()).isEmpty();
        kill(run, victims);
        load.awaitEnd();

        Instant begin = Instant.now();
        run = start();
        Duration ready = Duration.between(begin, Instant.now());
        audit.awaitDrained();
        Duration caughtUp = Duration.between(begin, Instant.now());

        everythingAcknowledgedIsThere();
        audit.nothingIsHalf();
        int duplicates = audit.theTopicsTellTheDatabase();

        System.out.printf(
            "Killed %s: %d calls acknowledged, %d dossiers acknowledged, %d found;"
                + " ready after %d ms, events caught up after %d ms, %d of them twice%n",
            victims,
            load.acknowledged(),
            load.submitted().size(),
            audit.submissions().size(),
            ready.toMillis(),
            caughtUp.toMillis(),
            duplicates);
        assertThat(caughtUp).isLessThan(Duration.ofMinutes(1));
        oneDossierOfEachStepCanBeCompleted();
      }
      audit.awaitDrained();
      audit.nothingIsHalf();
      audit.theTopicsTellTheDatabase();
    } finally {
      run.close();
    }
  }

  private JavaProcess start() throws IOException {
    var run =
        JavaProcess.start(
            folder,
            LocalMotcua.class,
            "--motcua.models.folder=" + Path.of("bpmn").toAbsolutePath(),
            "--motcua.local.data=" + folder.resolve("data"),
            "--motcua.local.kafka-port=" + kafkaPort,
            "--motcua.local.postgres-port=" + postgresPort,
            "--server.port=" + port);
    run.awaitOutput("Try next");
    assertThat(office.isReady()).isTrue();
    return run;
  }

  private void kill(JavaProcess run, Victims victims) throws Exception {
    ProcessHandle postmaster = postmaster().orElseThrow();
    if (victims == Victims.JVM_AND_POSTGRES) {
      var all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
      all.forEach(ProcessHandle::destroyForcibly);
      run.kill();
      await("end of PostgreSQL").until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    } else {
      run.kill();
      assertThat(postmaster.isAlive()).isTrue();
    }
  }

  private void everythingAcknowledgedIsThere() throws IOException {
    var tasks = HttpOffice.WAY.stream().map(HttpOffice.Step::task).toList();
    for (var submission : load.submitted().entrySet()) {
      UUID dossier = submission.getValue();
      var steps = HttpOffice.WAY.subList(0, load.steps(dossier));
      int status = steps.isEmpty() ? 1 : steps.get(steps.size() - 1).status();

      assertThat(office.status(dossier)).as("status of " + dossier).isGreaterThanOrEqualTo(status);
      assertThat(office.decided(dossier))
          .as("decisions on " + dossier)
          .hasSizeGreaterThanOrEqualTo(steps.size())
          .isEqualTo(tasks.subList(0, office.decided(dossier).size()));
      assertThat(office.submit(submission.getKey()))
          .as("the same submission again")
          .isEqualTo(new HttpOffice.Receipt(dossier, false));
    }
    assertThat(load.attempted()).containsAll(audit.submissions());
  }

  /** One of those that wait at each step of the way. */
  private void oneDossierOfEachStepCanBeCompleted() throws IOException {
    var waiting = new TreeMap<Integer, UUID>();
    for (UUID dossier : load.submitted().values()) {
      waiting.putIfAbsent(office.decided(dossier).size(), dossier);
    }
    waiting.remove(HttpOffice.WAY.size());
    assertThat(waiting).as("open dossiers, by the steps done").hasSizeGreaterThan(2);
    for (var open : waiting.entrySet()) {
      for (var step : HttpOffice.WAY.subList(open.getKey(), HttpOffice.WAY.size())) {
        await(step.task())
            .atMost(UNTIL_TAKEN_JOBS_GO_ON)
            .until(() -> office.take(open.getValue(), step));
      }
      assertThat(office.status(open.getValue())).isEqualTo(10);
    }
  }

  private Optional<ProcessHandle> postmaster() throws IOException {
    Path file = folder.resolve("data/postgres/postmaster.pid");
    return Files.exists(file)
        ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0)))
        : Optional.empty();
  }
}
