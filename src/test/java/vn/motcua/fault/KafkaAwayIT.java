package vn.motcua.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.util.FileSystemUtils;
import vn.motcua.fault.process.HttpOffice;
import vn.motcua.fault.process.JavaProcess;
import vn.motcua.fault.process.ServersOnly;
import vn.motcua.local.LocalMotcua;

/** Kafka being away delays events and nothing else. */
@Tag("fault")
@Tag("long")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class KafkaAwayIT {

  /** Whoever waited for Kafka would wait for a timeout of its client, and the shortest is this. */
  private static final Duration PROMPT = Duration.ofSeconds(5);

  private final int port = TestSocketUtils.findAvailableTcpPort();
  private final int kafkaPort = TestSocketUtils.findAvailableTcpPort();
  private final int postgresPort = TestSocketUtils.findAvailableTcpPort();
  private final HttpOffice office = new HttpOffice(port);
  private final Audit audit =
      new Audit(
          "jdbc:postgresql://127.0.0.1:%d/motcua".formatted(postgresPort),
          "127.0.0.1:" + kafkaPort);
  private final List<Duration> calls = new ArrayList<>();
  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder =
        Files.createTempDirectory(Files.createDirectories(Path.of("target/kafka-away")), "run")
            .toAbsolutePath();
  }

  @AfterEach
  void deleteFolder() throws IOException {
    FileSystemUtils.deleteRecursively(folder);
  }

  @Test
  void absentAtTheStartAndKilledLaterItDelaysEventsAndNothingElse() throws Exception {
    try (var application = application()) {
      walk(submit(), 0, 6);
      calls.clear(); // they were the first calls of a cold JVM
      UUID early = submit();
      walk(early, 0, 5);
      // longer than the relay's first attempts take
      application.awaitOutput("Events wait, the next attempt is in 500 ms");
      assertThat(audit.pending()).isEqualTo(5 + 4);
      assertThat(office.isReady()).isTrue();
      report("Kafka absent from the start");

      try (var kafka = kafka()) {
        caughtUp("Kafka appeared");
        walk(early, 5, 6);
        audit.awaitDrained();
        report("Kafka there");

        kafka.kill();
      }
      UUID late = submit();
      walk(late, 0, 6);
      assertThat(audit.pending()).isEqualTo(5);
      assertThat(office.isReady()).isTrue();
      report("Kafka killed");

      try (var kafka = kafka()) {
        caughtUp("Kafka came back");
      }
    }
  }

  private JavaProcess application() throws IOException {
    return JavaProcess.start(
            folder,
            LocalMotcua.class,
            "--motcua.models.folder=" + Path.of("bpmn").toAbsolutePath(),
            "--motcua.local.data=" + folder.resolve("application"),
            "--motcua.local.postgres-port=" + postgresPort,
            "--spring.kafka.bootstrap-servers=127.0.0.1:" + kafkaPort,
            "--server.port=" + port)
        .awaitOutput("Try next");
  }

  private JavaProcess kafka() throws IOException {
    return JavaProcess.start(
            folder,
            ServersOnly.class,
            "--motcua.local.data=" + folder.resolve("broker"),
            "--motcua.local.kafka-port=" + kafkaPort,
            "--spring.datasource.url=elsewhere",
            "--server.port=0")
        .awaitOutput("ready");
  }

  private UUID submit() throws IOException {
    Instant begin = Instant.now();
    UUID dossier = office.submit(UUID.randomUUID().toString()).dossier();
    calls.add(Duration.between(begin, Instant.now()));
    return dossier;
  }

  private void walk(UUID dossier, int from, int to) {
    for (var step : HttpOffice.WAY.subList(from, to)) {
      await(step.task())
          .until(
              () -> {
                Instant begin = Instant.now();
                boolean taken = office.take(dossier, step);
                calls.add(Duration.between(begin, Instant.now()));
                return taken;
              });
    }
  }

  private void report(String when) {
    var slowest = calls.stream().max(Duration::compareTo).orElseThrow();
    System.out.printf(
        "%s: %d steps, the slowest took %d ms%n", when, calls.size(), slowest.toMillis());
    assertThat(slowest).isLessThan(PROMPT);
    calls.clear();
  }

  private void caughtUp(String when) {
    Instant begin = Instant.now();
    audit.awaitDrained();
    int duplicates = audit.theTopicsTellTheDatabase();
    System.out.printf(
        "%s: events caught up after %d ms, %d of them twice%n",
        when, Duration.between(begin, Instant.now()).toMillis(), duplicates);
  }
}
