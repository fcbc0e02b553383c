package vn.motcua.local;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Features;

/** A real Kafka broker (KRaft: broker and controller in one) on a kept folder, on loopback only. */
final class LocalKafka {

  private static final int NODE = 1;

  private final KafkaRaftServer server;
  private final int port;

  private LocalKafka(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Returns when the broker takes requests.
   *
   * @param port 0 for any free one
   * @throws LocalStartException when the broker does not come up
   */
  static LocalKafka start(Path folder, int port) {
    int listener = port == 0 ? LocalSettings.freePort() : port;
    try {
      format(folder);
      var server = new KafkaRaftServer(config(folder, listener), Time.SYSTEM);
      server.startup();
      return new LocalKafka(server, listener);
    } catch (Exception e) {
      throw new LocalStartException(
          "The Kafka broker did not start on %s, port %d: %s".formatted(folder, listener, e), e);
    }
  }

  String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  void stop() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(Path folder) throws Exception {
    if (Files.exists(folder.resolve("meta.properties"))) {
      return; // written last, so the folder is complete
    }
    Files.createDirectories(folder);
    new Formatter()
        .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
        .setSupportedFeatures(Features.PRODUCTION_FEATURES)
        .setNodeId(NODE)
        .setClusterId(Uuid.randomUuid().toString())
        .setControllerListenerName("CONTROLLER")
        .setMetadataLogDirectory(folder.toString())
        .addDirectory(folder.toString())
        .setIgnoreFormatted(true)
        .run();
  }

  private static KafkaConfig config(Path folder, int port) {
    int controller = LocalSettings.freePort();
    return new KafkaConfig(
        Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", "" + NODE),
            // the voter's address lives in this setting alone, so the port may differ at each start
            Map.entry("controller.quorum.voters", NODE + "@127.0.0.1:" + controller),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controller)),
            Map.entry("log.dirs", folder.toString()),
            // there is no replica to survive a power cut, so acknowledged means on disk
            Map.entry("log.flush.interval.messages", "1"),
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "1"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.num.partitions", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("min.insync.replicas", "1"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            // after a kill, a broker waits until its former self has timed out
            Map.entry("broker.session.timeout.ms", "3000"),
            Map.entry("broker.heartbeat.interval.ms", "500"),
            Map.entry("auto.include.jmx.reporter", "false")),
        false);
  }
}
