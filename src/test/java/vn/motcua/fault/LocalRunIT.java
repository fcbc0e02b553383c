package vn.motcua.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.util.FileSystemUtils;
import vn.motcua.fault.process.JavaProcess;
import vn.motcua.fault.process.ServersOnly;
import vn.motcua.local.LocalMotcua;
import vn.motcua.local.LocalServers;

/** The local run as processes, which are killed, started twice, and started by another user. */
@Tag("fault")
@Tag("long")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class LocalRunIT {

  private Path folder;
  private Path data;

  @BeforeEach
  void makeFolder() throws IOException {
    folder =
        Files.createTempDirectory(Files.createDirectories(Path.of("target/local-run")), "run")
            .toAbsolutePath();
    data = folder.resolve("data");
  }

  /** A failed test may have killed a JVM and left its PostgreSQL. */
  @AfterEach
  void endWhatIsLeft() throws IOException {
    postmaster(data).ifPresent(ProcessHandle::destroyForcibly);
    FileSystemUtils.deleteRecursively(folder);
  }

  @Test
  void anOrderlyEndStopsTheServersAndASecondStartIsToldWhoRuns() throws Exception {
    int port = TestSocketUtils.findAvailableTcpPort();
    try (var first = run("--server.port=" + port)) {
      first.awaitOutput("Try next: curl -u portal:portal http://localhost:" + port);
      assertThat(first.output()).contains("quantri    camunda-admin");
      assertThat(
              jdbc(jdbcUrl(first.output()))
                  .sql("select group_id_ from act_id_membership where user_id_ = 'tuphap'")
                  .query(String.class)
                  .list())
          .containsExactlyInAnyOrder("specialist", "specialist-judicial");

      try (var second = run("--server.port=0")) {
        assertThat(second.awaitExit()).isEqualTo(1);
        assertThat(second.output().strip())
            .startsWith("The data folder %s is in use by process %d".formatted(data, first.pid()))
            .hasLineCount(1);
      }
      ProcessHandle postgres = postmaster(data).orElseThrow();

      first.terminate();

      assertThat(postgres.isAlive()).isFalse();
      assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }
  }

  @Test
  void aTakenPortEndsTheStartWithOneSentence() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var run = run("--server.port=" + taken.getLocalPort())) {
      assertThat(run.awaitExit()).isEqualTo(1);
      assertThat(run.output().strip())
          .startsWith("Port %d, which the application wants".formatted(taken.getLocalPort()))
          .contains("--server.port")
          .hasLineCount(1);
      assertThat(data.resolve("postgres")).doesNotExist();
    }
  }

  @Test
  void anUnknownCommandEndsWithOneSentence() throws Exception {
    try (var run = JavaProcess.start(folder, LocalMotcua.class, "reply")) {
      assertThat(run.awaitExit()).isEqualTo(1);
      assertThat(run.output().strip()).startsWith("Unknown command reply").hasLineCount(1);
    }
  }

  @Test
  void aStartAfterAKillTakesOverTheOrphanedPostgresAndItsData() throws Exception {
    try (var killed = JavaProcess.start(folder, ServersOnly.class, settings())) {
      killed.awaitOutput("ready");
      jdbc(jdbcUrl(killed.output())).sql("create table kept as select 1 as number").update();
      killed.kill();
    }
    ProcessHandle orphan = postmaster(data).orElseThrow();
    assertThat(orphan.isAlive()).isTrue();

    Instant begin = Instant.now();
    try (var servers = LocalServers.start(settings())) {
      Duration ready = Duration.between(begin, Instant.now());

      System.out.printf("Servers ready %d ms after a kill%n", ready.toMillis());
      assertThat(ready).isLessThan(Duration.ofSeconds(20));
      assertThat(orphan.isAlive()).isFalse();
      assertThat(jdbc(servers.jdbcUrl()).sql("select number from kept").query(int.class).single())
          .isEqualTo(1);
    }
  }

  @Test
  void aStalePidFileHarmsNeitherTheStartNorTheProcessItNames() throws Exception {
    LocalServers.start(settings()).close();
    try (var other = LocalServers.start(settings("other"))) {
      ProcessHandle postgres = postmaster(folder.resolve("other")).orElseThrow();
      Files.writeString(data.resolve("postgres/postmaster.pid"), postgres.pid() + "\n");

      try (var servers = LocalServers.start(settings())) {
        assertThat(postgres.isAlive()).isTrue();
        assertThat(servers.jdbcUrl()).isNotEqualTo(other.jdbcUrl());
      }
    }
  }

  @Test
  void whatTheEnvironmentPointsElsewhereIsNotStarted() throws Exception {
    var environment =
        Map.of(
            "SPRING_DATASOURCE_URL", "jdbc:postgresql://db.example/motcua",
            "SPRING_KAFKA_BOOTSTRAP_SERVERS", "kafka.example:9092");
    try (var run =
        JavaProcess.start(
            folder,
            List.of(),
            System.getProperty("java.class.path"),
            environment,
            ServersOnly.class,
            settings())) {
      assertThat(run.awaitExit()).isZero();
      assertThat(run.output()).contains("ready {}");
      assertThat(data).doesNotExist();
    }
  }

  @Test
  void anOrdinaryUserCanRunIt() throws Exception {
    // run by an ordinary user, every other test here shows it
    assumeThat(System.getProperty("user.name")).isEqualTo("root");
    assumeThat(Path.of("/usr/bin/setpriv")).exists();
    Path open = Files.createTempDirectory("motcua-user");
    try {
      Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
      var nobody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
      try (var run =
          JavaProcess.start(
              open,
              nobody,
              readableClassPath(open.resolve("classes")),
              Map.of(),
              ServersOnly.class,
              "--motcua.local.data=" + open.resolve("data"),
              "--motcua.local.kafka-port=0",
              "--server.port=0")) {
        run.awaitOutput("ready");
        assertThat(Files.getOwner(open.resolve("data/postgres")).getName()).isEqualTo("nobody");
      }
      assertThat(open.resolve("data/postgres/postmaster.pid")).doesNotExist();
    } finally {
      postmaster(open.resolve("data")).ifPresent(ProcessHandle::destroyForcibly);
      FileSystemUtils.deleteRecursively(open);
    }
  }

  private JavaProcess run(String... args) throws IOException {
    var all =
        new ArrayList<>(
            List.of(
                "--motcua.models.folder=" + Path.of("bpmn").toAbsolutePath(),
                "--motcua.local.data=" + data,
                "--motcua.local.kafka-port=0"));
    all.addAll(List.of(args));
    return JavaProcess.start(folder, LocalMotcua.class, all.toArray(String[]::new));
  }

  private String[] settings() {
    return settings("data");
  }

  private String[] settings(String name) {
    return new String[] {
      "--motcua.local.data=" + folder.resolve(name),
      "--motcua.local.kafka-port=0",
      "--server.port=0"
    };
  }

  private static String jdbcUrl(String output) {
    return output.replaceAll("(?s).*(jdbc:postgresql://127[^,\\s]+).*", "$1");
  }

  private static JdbcClient jdbc(String url) {
    return JdbcClient.create(new DriverManagerDataSource(url, "motcua", "motcua"));
  }

  private static Optional<ProcessHandle> postmaster(Path data) throws IOException {
    Path file = data.resolve("postgres/postmaster.pid");
    return Files.exists(file)
        ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0)))
        : Optional.empty();
  }

  /** Another user cannot look into root's home, where Maven keeps the jars. */
  private static String readableClassPath(Path folder) throws IOException {
    Files.createDirectories(folder);
    var copied = new StringJoiner(File.pathSeparator);
    int number = 0;
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path from = Path.of(entry);
      if (Files.exists(from)) {
        Path to = folder.resolve(++number + "-" + from.getFileName());
        linkOrCopy(from, to);
        copied.add(to.toString());
      }
    }
    return copied.toString();
  }

  private static void linkOrCopy(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (IOException | UnsupportedOperationException e) {
      FileSystemUtils.copyRecursively(from, to); // a folder, or another file system
    }
  }
}
