package vn.motcua.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.motcua.local.LocalServers;
import vn.motcua.local.LocalStartException;

@Tag("fault")
@Tag("long")
class LocalServersIT {

  @TempDir Path data;

  @Test
  void everySettingThatProtectsDataIsOn() throws Exception {
    try (var servers = start()) {
      var jdbc = jdbc(servers);
      assertThat(List.of("fsync", "synchronous_commit", "full_page_writes"))
          .allSatisfy(setting -> assertThat(show(jdbc, setting)).isEqualTo("on"));
      assertThat(show(jdbc, "server_encoding")).isEqualTo("UTF8");
      assertThat(show(jdbc, "server_version")).startsWith("17.");
      assertThat(show(jdbc, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(jdbc.sql("select upper('một cửa')").query(String.class).single())
          .isEqualTo("MỘT CỬA");
      assertThat(brokerSetting(servers, "log.flush.interval.messages")).isEqualTo("1");
      assertThat(brokerSetting(servers, "auto.create.topics.enable")).isEqualTo("false");
    }
  }

  @Test
  void dataSurvivesAStopAndAStart() throws Exception {
    try (var servers = start()) {
      jdbc(servers).sql("create table kept as select 'hồ sơ' as what").update();
      send(servers, "kept", "hồ sơ");
    }
    try (var servers = start()) {
      assertThat(jdbc(servers).sql("select what from kept").query(String.class).single())
          .isEqualTo("hồ sơ");
      assertThat(read(servers, "kept")).containsExactly("hồ sơ");
    }
  }

  @Test
  void aFirstStartThatWasCutOffIsBegunAgain() throws IOException {
    // as left by a kill inside initdb and inside the broker's formatting
    Files.createDirectories(data.resolve("postgres"));
    Files.writeString(data.resolve("postgres.initialising"), "");
    Files.writeString(data.resolve("postgres/PG_VERSION"), "17\n");
    Files.writeString(data.resolve("postgres/postgresql.conf"), "");
    Files.createDirectories(data.resolve("kafka"));
    Files.writeString(data.resolve("kafka/bootstrap.checkpoint"), "");
    try (var servers = start()) {
      assertThat(show(jdbc(servers), "fsync")).isEqualTo("on");
    }
  }

  @Test
  void aFolderOfAnotherMajorVersionIsNamedAndLeftAlone() throws IOException {
    Files.createDirectories(data.resolve("postgres"));
    Files.writeString(data.resolve("postgres/PG_VERSION"), "15\n");
    assertThatThrownBy(this::start)
        .isInstanceOf(LocalStartException.class)
        .hasMessageContaining(data.resolve("postgres") + " was made by PostgreSQL 15");
    assertThat(data.resolve("postgres")).isDirectoryContaining("glob:**/PG_VERSION");
  }

  @Test
  void aTakenKafkaPortIsNamedBeforeAnythingStarts() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> start("--motcua.local.kafka-port=" + taken.getLocalPort()))
          .isInstanceOf(LocalStartException.class)
          .hasMessageContaining("Port %d, which the Kafka broker wants", taken.getLocalPort())
          .hasMessageContaining("--motcua.local.kafka-port");
      assertThat(data.resolve("postgres")).doesNotExist();
    }
  }

  @Test
  void aPortThatIsNoNumberIsNamed() {
    assertThatThrownBy(() -> start("--motcua.local.kafka-port=kafka"))
        .isInstanceOf(LocalStartException.class)
        .hasMessageStartingWith("motcua.local.kafka-port=kafka is not a port");
  }

  @Test
  void throwawayServersRunBesideTheOthersAndLeaveNothing() throws Exception {
    Path folder;
    try (var kept = start();
        var servers = LocalServers.throwaway()) {
      assertThat(servers.jdbcUrl()).isNotEqualTo(kept.jdbcUrl());
      assertThat(show(jdbc(servers), "fsync")).isEqualTo("on");
      folder = Path.of(show(superuser(servers), "data_directory")).getParent();
      assertThat(folder).isDirectory();
    }
    assertThat(folder).doesNotExist();
  }

  /** Free ports, unless the further arguments say otherwise. */
  private LocalServers start(String... args) {
    var all = new ArrayList<>(List.of("--motcua.local.data=" + data, "--server.port=0"));
    all.addAll(args.length > 0 ? List.of(args) : List.of("--motcua.local.kafka-port=0"));
    return LocalServers.start(all.toArray(String[]::new));
  }

  private static JdbcClient jdbc(LocalServers servers) {
    return JdbcClient.create(
        new DriverManagerDataSource(servers.jdbcUrl(), servers.username(), servers.password()));
  }

  private static JdbcClient superuser(LocalServers servers) {
    return JdbcClient.create(new DriverManagerDataSource(servers.jdbcUrl(), "postgres", ""));
  }

  private static String show(JdbcClient jdbc, String setting) {
    return jdbc.sql("show " + setting).query(String.class).single();
  }

  private static String brokerSetting(LocalServers servers, String name) throws Exception {
    var broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
    try (var admin = Admin.create(Map.of("bootstrap.servers", servers.bootstrapServers()))) {
      return admin.describeConfigs(List.of(broker)).all().get().get(broker).get(name).value();
    }
  }

  private static void send(LocalServers servers, String topic, String value) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", servers.bootstrapServers());
    try (var admin = Admin.create(settings)) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, value)).get();
    }
  }

  private static List<String> read(LocalServers servers, String topic) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", servers.bootstrapServers(), "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(new TopicPartition(topic, 0)));
      return StreamSupport.stream(consumer.poll(Duration.ofSeconds(20)).spliterator(), false)
          .map(record -> record.value())
          .toList();
    }
  }
}
