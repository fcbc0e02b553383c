package vn.motcua.events.reconcile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.Status;
import vn.motcua.events.reconcile.Difference.Kind;
import vn.motcua.events.reconcile.Snapshots.Last;

/**
 * Finds where tables, engine and snapshot topic disagree. It may run while people work: what is on
 * its way is not a difference.
 */
@Service
public class Reconcile {

  /**
   * @param compared dossiers of the tables
   * @param onTheirWay those with events that have not left yet: they are not compared with the
   *     topic
   */
  public record Result(int compared, int onTheirWay, List<Difference> differences) {}

  private record Row(Status status, long sequence, boolean pending, boolean erased) {}

  private record Seen(Map<String, Row> tables, Map<String, Status> processes) {}

  private static final Set<Status> ENDED =
      EnumSet.of(Status.NOT_ACCEPTED, Status.WITHDRAWN, Status.STOPPED, Status.RETURNED);

  private final JdbcClient jdbc;
  private final RunningProcesses processes;
  private final Snapshots topic;
  private final TransactionTemplate oneView;

  Reconcile(
      JdbcClient jdbc,
      RunningProcesses processes,
      Snapshots topic,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.processes = processes;
    this.topic = topic;
    this.oneView = new TransactionTemplate(transactions);
    oneView.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    oneView.setReadOnly(true);
  }

  /**
   * @throws org.apache.kafka.common.errors.TimeoutException if Kafka cannot be reached
   */
  public Result run() {
    var seen = oneView.execute(transaction -> new Seen(tables(), processes.statuses()));
    // read after the tables, so that it has at least what they had
    var onTopic = topic.read();
    var differences = new ArrayList<Difference>();
    seen.tables()
        .forEach(
            (id, row) -> {
              withTopic(id, row, onTopic.get(id), differences);
              withEngine(id, row, seen.processes().get(id), differences);
            });
    onTopic.forEach((id, last) -> ahead(id, last, differences));
    seen.processes().keySet().stream()
        .filter(id -> !seen.tables().containsKey(id) || isEnded(seen.tables().get(id)))
        .forEach(id -> add(differences, id, Kind.STRAY_PROCESS, "a process runs"));
    var pending = seen.tables().values().stream().filter(Row::pending).count();
    return new Result(seen.tables().size(), (int) pending, differences);
  }

  private Map<String, Row> tables() {
    var rows = new TreeMap<String, Row>();
    jdbc.sql(
            """
            SELECT d.id::text, status, coalesce(last, 0) AS last,
              EXISTS (SELECT FROM outbox o WHERE o.dossier_id = d.id) AS pending,
              EXISTS (SELECT FROM dossier_key k
                WHERE k.dossier_id = d.id AND destroyed_at IS NOT NULL) AS erased
            FROM dossier d LEFT JOIN event_sequence s ON s.dossier_id = d.id
            """)
        .query(
            row -> {
              rows.put(
                  row.getString("id"),
                  new Row(
                      Status.ofCode(row.getInt("status")),
                      row.getLong("last"),
                      row.getBoolean("pending"),
                      row.getBoolean("erased")));
            });
    return rows;
  }

  private static void withTopic(
      String id, Row row, @Nullable Last last, List<Difference> differences) {
    if (row.pending()) {
      return;
    }
    if (row.erased()) {
      if (last != null) {
        var detail = "erased, the topic has " + last.sequence();
        add(differences, id, Kind.ERASED_ON_THE_TOPIC, detail);
      }
    } else if (last == null) {
      add(differences, id, Kind.NOT_ON_THE_TOPIC, "sequence " + row.sequence());
    } else if (last.sequence() < row.sequence()) {
      add(
          differences,
          id,
          Kind.TOPIC_BEHIND,
          "sequence %d, the topic has %d".formatted(row.sequence(), last.sequence()));
    } else if (last.sequence() == row.sequence() && last.status() != row.status().code()) {
      add(
          differences,
          id,
          Kind.TOPIC_STATUS,
          "status %d, the topic has %d".formatted(row.status().code(), last.status()));
    }
  }

  /** Ahead of what the tables say now, not of what they said when they were read. */
  private void ahead(String id, Last last, List<Difference> differences) {
    long sequence =
        jdbc.sql("SELECT last FROM event_sequence WHERE dossier_id::text = ?")
            .param(id)
            .query(Long.class)
            .optional()
            .orElse(0L);
    if (last.sequence() > sequence) {
      add(
          differences,
          id,
          Kind.TOPIC_AHEAD,
          "sequence %d, the topic has %d".formatted(sequence, last.sequence()));
    }
  }

  private static void withEngine(
      String id, Row row, @Nullable Status known, List<Difference> differences) {
    if (isEnded(row)) {
      return;
    }
    if (known == null) {
      add(differences, id, Kind.NO_PROCESS, "status " + row.status());
    } else if (known != row.status()) {
      add(
          differences,
          id,
          Kind.PROCESS_STATUS,
          "status %s, the process has %s".formatted(row.status(), known));
    }
  }

  private static boolean isEnded(Row row) {
    return ENDED.contains(row.status());
  }

  private static void add(List<Difference> differences, String dossier, Kind kind, String detail) {
    differences.add(new Difference(dossier, kind, detail));
  }
}
