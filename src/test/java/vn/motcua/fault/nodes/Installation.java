package vn.motcua.fault.nodes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.util.TestSocketUtils;
import vn.motcua.fault.process.JavaProcess;
import vn.motcua.fault.process.ServersOnly;

/** Two nodes, PostgreSQL and a broker, each in processes of its own. */
public final class Installation implements AutoCloseable {

  private static final String NOT_HERE = "elsewhere";
  private static final String NAME = "motcua";

  private final Path folder;
  private final int postgresPort = TestSocketUtils.findAvailableTcpPort();
  private final int kafkaPort = TestSocketUtils.findAvailableTcpPort();
  private final List<Node> nodes;
  private JavaProcess postgres;
  private JavaProcess broker;

  public Installation(Path folder) {
    this.folder = folder;
    var settings = new HashMap<String, String>();
    settings.put("spring.datasource.url", jdbcUrl());
    settings.put("spring.datasource.username", NAME);
    settings.put("spring.datasource.password", NAME);
    settings.put("spring.kafka.bootstrap-servers", bootstrapServers());
    settings.put("motcua.files.folder", folder.resolve("files").toString());
    // longer than the balancer needs to see that a node is about to go
    settings.put("motcua.shutdown.drain", Balancer.LOOK.multipliedBy(4).toSeconds() + "s");
    nodes = List.of(new Node(1, folder, settings), new Node(2, folder, settings));
  }

  public void start() throws IOException {
    startPostgres();
    startBroker();
    // the first one makes the tables
    for (var node : nodes) {
      node.start();
      node.awaitReady();
    }
  }

  public Node node(int number) {
    return nodes.get(number - 1);
  }

  public List<Node> nodes() {
    return nodes;
  }

  public void startPostgres() throws IOException {
    postgres =
        server(
            "--motcua.local.data=" + folder.resolve("database"),
            "--motcua.local.postgres-port=" + postgresPort,
            "--spring.kafka.bootstrap-servers=" + NOT_HERE);
  }

  public void stopPostgres() throws InterruptedException {
    postgres.terminate();
  }

  public void startBroker() throws IOException {
    broker =
        server(
            "--motcua.local.data=" + folder.resolve("broker"),
            "--motcua.local.kafka-port=" + kafkaPort,
            "--spring.datasource.url=" + NOT_HERE);
  }

  public void stopBroker() throws InterruptedException {
    broker.terminate();
  }

  private JavaProcess server(String... args) throws IOException {
    var all = new ArrayList<>(List.of(args));
    all.add("--server.port=0");
    return JavaProcess.start(folder, ServersOnly.class, all.toArray(String[]::new))
        .awaitOutput("ready {");
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(new DriverManagerDataSource(jdbcUrl(), NAME, NAME));
  }

  /** Whether a session that one node began is known to the other. */
  public boolean sharesSessions() {
    return jdbc()
        .sql("SELECT to_regclass('spring_session') IS NOT NULL")
        .query(Boolean.class)
        .single();
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + kafkaPort;
  }

  private String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:%d/motcua".formatted(postgresPort);
  }

  @Override
  public void close() throws InterruptedException {
    for (var node : nodes) {
      node.close();
    }
    if (broker != null) {
      broker.close();
    }
    if (postgres != null) {
      postgres.close();
    }
  }
}
