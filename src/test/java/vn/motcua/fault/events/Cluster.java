package vn.motcua.fault.events;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.util.TestSocketUtils;
import vn.motcua.fault.process.JavaProcess;
import vn.motcua.fault.process.ServersOnly;
import vn.motcua.fault.process.ShiftedNodes;
import vn.motcua.fault.process.ShiftedNodes.Node;

/** Three nodes, PostgreSQL and a broker, each in processes of its own. */
final class Cluster implements AutoCloseable {

  private static final String NOT_HERE = "elsewhere";

  private final Path folder;
  private final int postgresPort = TestSocketUtils.findAvailableTcpPort();
  private final int kafkaPort = TestSocketUtils.findAvailableTcpPort();
  private final List<Node> nodes = new ArrayList<>();
  private final ShiftedNodes all;
  private JavaProcess postgres;
  private JavaProcess broker;

  Cluster(Path folder) throws IOException {
    this.folder = folder;
    var settings =
        Map.of(
            "spring.datasource.url", jdbcUrl(),
            "spring.datasource.username", "motcua",
            "spring.datasource.password", "motcua",
            "spring.kafka.bootstrap-servers", bootstrapServers(),
            "motcua.events.takeover-after", "2s");
    all = new ShiftedNodes(folder, settings);
    all.set(Instant.now());
  }

  void start() throws IOException {
    startPostgres();
    startBroker();
    for (int n = 0; n < 3; n++) {
      nodes.add(all.add());
    }
    // the first one makes the tables
    for (var node : nodes) {
      node.start();
      if (node == nodes.get(0)) {
        node.awaitReady();
      }
    }
    nodes.forEach(Node::awaitReady);
  }

  List<Node> nodes() {
    return nodes;
  }

  Node leader() {
    return await("a leader")
        .atMost(Duration.ofSeconds(20))
        .ignoreExceptions()
        .until(() -> leading(true), Objects::nonNull);
  }

  Node standby() throws IOException {
    leader();
    return leading(false);
  }

  private Node leading(boolean leads) throws IOException {
    for (var node : nodes) {
      if (node.office().leads() == leads) {
        return node;
      }
    }
    return null;
  }

  void startPostgres() throws IOException {
    postgres =
        server(
            "--motcua.local.data=" + folder.resolve("database"),
            "--motcua.local.postgres-port=" + postgresPort,
            "--spring.kafka.bootstrap-servers=" + NOT_HERE);
  }

  void killPostgres() throws Exception {
    var pid = Files.readAllLines(folder.resolve("database/postgres/postmaster.pid")).get(0);
    var postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    var processes = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    processes.forEach(ProcessHandle::destroyForcibly);
    postgres.kill();
    await("end of PostgreSQL").until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
  }

  void startBroker() throws IOException {
    broker =
        server(
            "--motcua.local.data=" + folder.resolve("broker"),
            "--motcua.local.kafka-port=" + kafkaPort,
            "--spring.datasource.url=" + NOT_HERE);
  }

  JavaProcess broker() {
    return broker;
  }

  private JavaProcess server(String... args) throws IOException {
    var all = new ArrayList<>(List.of(args));
    all.add("--server.port=0");
    return JavaProcess.start(folder, ServersOnly.class, all.toArray(String[]::new))
        .awaitOutput("ready {");
  }

  JdbcClient jdbc() {
    return JdbcClient.create(new DriverManagerDataSource(jdbcUrl(), "motcua", "motcua"));
  }

  String bootstrapServers() {
    return "127.0.0.1:" + kafkaPort;
  }

  private String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:%d/motcua".formatted(postgresPort);
  }

  @Override
  public void close() throws Exception {
    all.close();
    broker.signal("CONT");
    broker.close();
    postgres.close();
  }
}
