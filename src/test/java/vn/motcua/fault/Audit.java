package vn.motcua.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.motcua.support.topics.Topic;
import vn.motcua.support.topics.Topic.Message;

/** Compares dossiers, engine and topics with each other, from outside the application. */
final class Audit {

  /** What is true of any two transactions that are one. */
  private static final Map<String, String> HALVES =
      Map.of(
          "a dossier without its process, or a process without its dossier",
          """
          SELECT coalesce(d.id::text, p.business_key_)
          FROM dossier d FULL JOIN (
            SELECT * FROM act_hi_procinst
            WHERE proc_def_key_ = 'dossier' AND super_process_instance_id_ IS NULL) p
            ON p.business_key_ = d.id::text
          WHERE d.id IS NULL OR p.id_ IS NULL
          """,
          "an open dossier that nothing moves, or an ended one that still runs",
          """
          SELECT coalesce(d.id::text, e.business_key_)
          FROM (SELECT * FROM dossier WHERE status NOT IN (3, 7, 8, 10)) d FULL JOIN (
            SELECT * FROM act_ru_execution
            WHERE parent_id_ IS NULL AND super_exec_ IS NULL) e
            ON e.business_key_ = d.id::text
          WHERE d.id IS NULL OR e.id_ IS NULL
          """,
          "a dossier without its applicant",
          "SELECT id::text FROM dossier WHERE id NOT IN (SELECT dossier_id FROM applicant)",
          "an event without its change of status, or the other way round",
          """
          SELECT coalesce(s.dossier_id, c.dossier_id)::text
          FROM event_sequence s FULL JOIN (
            SELECT dossier_id, count(*) AS changes FROM dossier_status_change GROUP BY 1) c
            ON c.dossier_id = s.dossier_id
          WHERE s.last IS DISTINCT FROM c.changes
          """);

  private final JdbcClient jdbc;
  private final String bootstrapServers;

  Audit(String jdbcUrl, String bootstrapServers) {
    this.jdbc = JdbcClient.create(new DriverManagerDataSource(jdbcUrl, "motcua", "motcua"));
    this.bootstrapServers = bootstrapServers;
  }

  /** The submission of each dossier. */
  List<String> submissions() {
    return jdbc.sql("SELECT submission_id FROM dossier").query(String.class).list();
  }

  long pending() {
    return jdbc.sql("SELECT count(*) FROM outbox").query(Long.class).single();
  }

  void nothingIsHalf() {
    HALVES.forEach(
        (what, sql) -> assertThat(jdbc.sql(sql).query(String.class).list()).as(what).isEmpty());
  }

  void awaitDrained() {
    await("empty outbox")
        .atMost(Duration.ofSeconds(40))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> pending() == 0);
  }

  /**
   * A reader of the topics knows of each dossier what the database knows, and of nothing else;
   * returns how many events he has seen twice.
   */
  int theTopicsTellTheDatabase() {
    var statuses = statuses();
    try (var events = new Topic(bootstrapServers, "motcua.dossier.events.v1");
        var snapshots = new Topic(bootstrapServers, "motcua.dossier.snapshot.v1")) {
      var all = events.messages();
      var first = firstOccurrences(all);
      assertThat(first.keySet()).isEqualTo(statuses.keySet());
      first.forEach(
          (dossier, messages) -> {
            assertThat(messages).extracting(Message::status).isEqualTo(statuses.get(dossier));
            for (int n = 0; n < messages.size(); n++) {
              assertThat(messages.get(n).sequence()).as(dossier).isEqualTo(n + 1L);
            }
          });
      assertThat(latest(snapshots.messages())).isEqualTo(lastOf(statuses));
      return all.size() - first.values().stream().mapToInt(List::size).sum();
    }
  }

  /** The submission of each request that was applied. */
  List<String> requestsBySubmission() {
    return jdbc.sql(
            """
            SELECT submission_id FROM applicant_request r JOIN dossier d ON d.id = r.dossier_id
            """)
        .query(String.class)
        .list();
  }

  /** The statuses that each dossier has had, by its submission. */
  Map<String, List<Integer>> statusesBySubmission() {
    return statusesBy("(SELECT submission_id FROM dossier WHERE id = dossier_id)");
  }

  private Map<String, List<Integer>> statuses() {
    return statusesBy("dossier_id::text");
  }

  private Map<String, List<Integer>> statusesBy(String key) {
    return jdbc
        .sql(
            """
            SELECT %s, array_agg(status ORDER BY no) FROM dossier_status_change
            GROUP BY dossier_id
            """
                .formatted(key))
        .query((row, n) -> Map.entry(row.getString(1), integers(row.getArray(2))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static List<Integer> integers(Array array) throws SQLException {
    return Stream.of((Number[]) array.getArray()).map(Number::intValue).toList();
  }

  private static Map<String, List<Message>> firstOccurrences(List<Message> messages) {
    var byId = new LinkedHashMap<String, Message>();
    messages.forEach(message -> byId.putIfAbsent(message.headers().get("ce_id"), message));
    var byDossier = new HashMap<String, List<Message>>();
    byId.values().forEach(m -> byDossier.computeIfAbsent(m.key(), key -> new ArrayList<>()).add(m));
    return byDossier;
  }

  private static Map<String, Integer> latest(List<Message> snapshots) {
    var latest = new HashMap<String, Integer>();
    snapshots.forEach(message -> latest.put(message.key(), message.status()));
    return latest;
  }

  private static Map<String, Integer> lastOf(Map<String, List<Integer>> statuses) {
    var last = new HashMap<String, Integer>();
    statuses.forEach((dossier, all) -> last.put(dossier, all.get(all.size() - 1)));
    return last;
  }
}
