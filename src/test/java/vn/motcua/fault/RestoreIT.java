package vn.motcua.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import vn.motcua.Motcua;
import vn.motcua.fault.process.HttpOffice;
import vn.motcua.fault.process.ShiftedNodes;
import vn.motcua.fault.process.ShiftedNodes.Node;
import vn.motcua.local.LocalServers;
import vn.motcua.support.topics.Topic;
import vn.motcua.support.topics.Topic.Message;

/** A backup by the script, everything lost, and the office as it was. */
@Tag("fault")
@Tag("long")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class RestoreIT {

  private static final byte[] PAPER = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes();

  private Path folder;
  private LocalServers lost;
  private LocalServers fresh;
  private ShiftedNodes before;
  private ShiftedNodes after;

  @BeforeEach
  void start() throws IOException {
    folder =
        Files.createTempDirectory(Files.createDirectories(Path.of("target/restore")), "run")
            .toAbsolutePath();
    lost = LocalServers.throwaway();
    before = new ShiftedNodes(folder, lost.springProperties());
    before.set(Instant.parse("2026-11-09T01:00:00Z"));
    fresh = LocalServers.throwaway();
  }

  @AfterEach
  void end() throws Exception {
    before.close();
    if (after != null) {
      after.close();
    }
    lost.close();
    fresh.close();
    FileSystemUtils.deleteRecursively(folder);
  }

  @Test
  void emptyServersHaveTheSameReportTheSameTasksAndTheSameTimers() throws Exception {
    var node = before.add();
    node.start();
    node.awaitReady();
    var dossiers = new TreeMap<Integer, UUID>();
    for (int steps = 0; steps <= HttpOffice.WAY.size(); steps++) {
      dossiers.put(steps, node.office().submit(UUID.randomUUID().toString()).dossier());
      walk(node, dossiers.get(steps), 0, steps);
    }
    call("portal", "PUT", file(node, dossiers.get(0)), PAPER);
    var report = report(node);
    audit(lost).awaitDrained();
    node.kill();

    var backup = script("backup.sh", folder.resolve("backups"), lost).strip();
    var tables = tables(lost);
    script("restore.sh", Path.of(backup), fresh);

    assertThat(tables(fresh)).isEqualTo(tables);
    assertThat(tables).containsKeys("act_ru_task", "act_ru_job", "dossier", "outbox");
    assertThat(schema(fresh)).isEqualTo(schema(lost));

    anotherKeyEndsTheStart();
    var restored = startOn(fresh, fresh.bootstrapServers());
    assertThat(report(restored)).isEqualTo(report);
    assertThat(call("tiepnhan", "GET", file(restored, dossiers.get(0)), null)).isEqualTo(PAPER);
    var applicant = "/api/v1/dossiers/%s/applicant".formatted(dossiers.get(0));
    assertThat(restored.office().get("tiepnhan", applicant).toString()).contains("Nguyễn Văn A");
    for (int steps = 0; steps <= HttpOffice.WAY.size(); steps++) {
      walk(restored, dossiers.get(steps), steps, HttpOffice.WAY.size());
    }
    audit(fresh).awaitDrained();
    assertThat(differences(restored)).isEmpty();

    // a setting that somebody forgets to take back does no harm
    restored.kill();
    var sequences = tables(fresh).get("event_sequence");
    restored.start();
    restored.awaitReady();
    assertThat(tables(fresh)).containsEntry("event_sequence", sequences);
  }

  @Test
  void aBackupUnderLoadIsOfOneInstantAndTheTopicsGoOn() throws Exception {
    var node = before.add();
    node.start();
    node.awaitReady();
    var load = new Load();
    load.start(node.office(), 1);
    await("work").atMost(Duration.ofMinutes(2)).until(() -> load.acknowledged() > 60);
    var backup = script("backup.sh", folder.resolve("backups"), lost).strip();
    int then = load.acknowledged();
    await("more work").atMost(Duration.ofMinutes(2)).until(() -> load.acknowledged() > then + 60);
    node.kill();
    load.awaitEnd();

    script("restore.sh", Path.of(backup), fresh);
    audit(fresh).nothingIsHalf();
    var kept = audit(fresh).submissions();
    assertThat(kept).isNotEmpty().isSubsetOf(load.attempted());
    assertThat(kept.size()).isLessThan(load.submitted().size());

    // the broker has lost nothing: it knows more than the database
    var restored = startOn(fresh, lost.bootstrapServers());
    audit(fresh).awaitDrained();
    assertThat(differences(restored))
        .as("of what came after the backup alone, the topics know more")
        .allSatisfy(difference -> assertThat(difference).startsWith("TOPIC_AHEAD"))
        .noneSatisfy(
            difference ->
                assertThat(dossiers(fresh)).anyMatch(dossier -> difference.endsWith(dossier)));
    for (var dossier : dossiers(fresh)) {
      finish(restored, UUID.fromString(dossier));
    }
    audit(fresh).awaitDrained();
    noSequenceIsUsedTwice(lost.bootstrapServers());
  }

  private void anotherKeyEndsTheStart() throws Exception {
    var settings = new HashMap<>(fresh.springProperties());
    settings.put("motcua.vault.key", Base64.getEncoder().encodeToString(new byte[32]));
    try (var nodes = new ShiftedNodes(folder, settings)) {
      nodes.set(before.now().toInstant());
      var node = nodes.add();
      node.start();
      assertThatThrownBy(node::awaitReady)
          .hasMessageContaining("is another key than the one called");
    }
  }

  private Node startOn(LocalServers database, String bootstrapServers) throws IOException {
    var settings = new HashMap<>(database.springProperties());
    settings.put("spring.kafka.bootstrap-servers", bootstrapServers);
    settings.put("motcua.events.restored", "true");
    after = new ShiftedNodes(folder, settings);
    after.set(before.now().toInstant());
    var node = after.add();
    node.start();
    node.awaitReady();
    return node;
  }

  private static void walk(Node node, UUID dossier, int from, int to) {
    for (var step : HttpOffice.WAY.subList(from, to)) {
      await(step.task())
          .atMost(Duration.ofSeconds(30))
          .until(() -> node.office().take(dossier, step));
    }
  }

  private static void finish(Node node, UUID dossier) throws IOException {
    int done = node.office().decided(dossier).size();
    walk(node, dossier, done, HttpOffice.WAY.size());
  }

  /** As a reader who keeps ids, and one who keeps sequences, would know it. */
  private static void noSequenceIsUsedTwice(String bootstrapServers) {
    try (var events = new Topic(bootstrapServers, "motcua.dossier.events.v1")) {
      var byId =
          events.messages().stream()
              .collect(Collectors.groupingBy(message -> message.headers().get("ce_id")));
      byId.forEach(
          (id, same) ->
              assertThat(same).extracting(Message::body).as(id).containsOnly(same.get(0).body()));
      var byDossier =
          events.messages().stream()
              .collect(
                  Collectors.groupingBy(
                      Message::key,
                      Collectors.mapping(
                          Message::sequence, Collectors.toCollection(TreeSet::new))));
      byDossier.forEach(
          (dossier, sequences) ->
              assertThat(sequences.last()).as(dossier).isEqualTo(sequences.size()));
    }
  }

  /** As the operator calls it; returns what it printed. */
  private String script(String name, Path argument, LocalServers database) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    var process =
        new ProcessBuilder(Path.of("docs/operations", name).toString(), argument.toString());
    process
        .environment()
        .putAll(
            Map.of(
                "MOTCUA",
                "%s -cp %s %s"
                    .formatted(java, System.getProperty("java.class.path"), Motcua.class.getName()),
                "SPRING_DATASOURCE_URL",
                database.jdbcUrl(),
                "SPRING_DATASOURCE_USERNAME",
                database.username(),
                "SPRING_DATASOURCE_PASSWORD",
                database.password()));
    var started = process.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(started.waitFor()).as(said).isZero();
    return said;
  }

  private static Audit audit(LocalServers servers) {
    return new Audit(servers.jdbcUrl(), servers.bootstrapServers());
  }

  private static JdbcClient jdbc(LocalServers servers) {
    return JdbcClient.create(
        new DriverManagerDataSource(servers.jdbcUrl(), servers.username(), servers.password()));
  }

  private static List<String> dossiers(LocalServers servers) {
    return jdbc(servers).sql("SELECT id::text FROM dossier").query(String.class).list();
  }

  /** Every row of every table, as a sum for each. */
  private static Map<String, String> tables(LocalServers servers) {
    var sums = new TreeMap<String, String>();
    var jdbc = jdbc(servers);
    for (var table :
        jdbc.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
            .query(String.class)
            .list()) {
      sums.put(
          table,
          jdbc.sql(
                  "SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM %s t"
                      .formatted(table))
              .query(String.class)
              .single());
    }
    return sums;
  }

  /** Columns, constraints, indexes, triggers, functions and what sequences have come to. */
  private static List<String> schema(LocalServers servers) {
    return jdbc(servers)
        .sql(
            """
            SELECT concat_ws(' ', table_name, ordinal_position, column_name, data_type,
              character_maximum_length, is_nullable, column_default, is_identity, identity_generation,
              collation_name) FROM information_schema.columns WHERE table_schema = 'public'
            UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
              FROM pg_constraint WHERE connamespace = 'public'::regnamespace
            UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
            UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
            UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc
              WHERE pronamespace = 'public'::regnamespace
            UNION ALL SELECT sequencename || ' ' || coalesce(last_value, 0) FROM pg_sequences
            UNION ALL SELECT relname || ' ' || array_to_string(reloptions, ',') FROM pg_class
              WHERE reloptions IS NOT NULL AND relnamespace = 'public'::regnamespace
            UNION ALL SELECT attrelid::regclass || ' ' || attname || ' ' || attstorage::text
              FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
              WHERE attnum > 0 AND relkind = 'r' AND relnamespace = 'public'::regnamespace
                AND NOT attisdropped
            ORDER BY 1
            """)
        .query(String.class)
        .list();
  }

  private static JsonNode report(Node node) throws IOException {
    return node.office().get("giamsat", "/api/v1/reports/timeliness?from=2026-01-01&to=2026-12-31");
  }

  private static List<String> differences(Node node) throws IOException {
    var found = node.office().get("quantri", "/api/v1/events/reconcile").get("differences");
    return StreamSupport.stream(found.spliterator(), false)
        .map(one -> one.get("kind").asText() + " " + one.get("dossierId").asText())
        .toList();
  }

  private static URI file(Node node, UUID dossier) {
    return node.office().address("/api/v1/dossiers/%s/papers/1/file".formatted(dossier));
  }

  private static byte[] call(String account, String method, URI address, byte[] body)
      throws IOException, InterruptedException {
    var login = (account + ":" + account).getBytes(StandardCharsets.US_ASCII);
    var request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login))
            .header("Content-Type", "application/pdf")
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(new String(answer.body())).isBetween(200, 299);
    return answer.body();
  }
}
