package vn.motcua.fault.soak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.fault.staff.Ledger;

/** What the database says in the end, held against what was acknowledged. */
final class Books {

  /** Of contract section 2; 0 is the beginning. */
  private static final Map<Integer, Set<Integer>> ALLOWED =
      Map.of(
          0, Set.of(1),
          1, Set.of(2, 3, 5, 7),
          2, Set.of(4),
          4, Set.of(5, 6, 7, 8, 9),
          5, Set.of(1, 4, 7, 8),
          6, Set.of(4, 7, 8),
          9, Set.of(10));

  private static final String COMPLETED_TASKS =
      """
      SELECT p.business_key_ || ' ' || t.task_def_key_ AS of, count(*) AS n
      FROM act_hi_taskinst t JOIN act_hi_procinst p ON p.proc_inst_id_ = t.proc_inst_id_
      WHERE t.delete_reason_ = 'completed' GROUP BY 1
      """;
  private static final String DECISIONS =
      "SELECT dossier_id || ' ' || step AS of, count(*) AS n FROM decision"
          + " WHERE step LIKE 'userTask%' GROUP BY 1";
  private static final String HAPPENINGS =
      """
      SELECT dossier_id::text AS of, count(*) AS n FROM (
        SELECT dossier_id FROM dossier_status_change
        UNION ALL SELECT dossier_id FROM rung_reached
        UNION ALL SELECT dossier_id FROM deadline_move) AS happening GROUP BY 1
      """;

  // the engine writes local time
  private static final String JOBS_DUE =
      "act_ru_job WHERE duedate_ IS NULL OR duedate_ < clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh'";

  private final JdbcClient jdbc;
  private final Ledger ledger;

  Books(JdbcClient jdbc, Ledger ledger) {
    this.jdbc = jdbc;
    this.ledger = ledger;
  }

  /** Each acknowledged submission is a dossier, under the id that was told. */
  List<String> lostDossiers() {
    var dossiers = new HashMap<String, String>();
    jdbc.sql("SELECT submission_id, id::text FROM dossier")
        .query(
            row -> {
              dossiers.put(row.getString(1), row.getString(2));
            });
    var lost = new ArrayList<String>();
    ledger
        .submissionsOverHttp()
        .forEach(
            (submission, id) -> {
              if (!id.toString().equals(dossiers.get(submission))) {
                lost.add(submission);
              }
            });
    ledger.submissionsOverKafka().stream()
        .filter(submission -> !dossiers.containsKey(submission))
        .forEach(lost::add);
    return lost;
  }

  /** Each acknowledged completion is a decision of that officer. */
  List<String> lostCompletions() {
    var decided =
        counts(
            "SELECT dossier_id || ' ' || step || ' ' || outcome || ' ' || actor AS of, count(*) AS n"
                + " FROM decision GROUP BY 1");
    return ledger.completions().stream()
        .collect(
            Collectors.groupingBy(
                c -> String.join(" ", c.dossier().toString(), c.step(), c.outcome(), c.account()),
                Collectors.counting()))
        .entrySet()
        .stream()
        .filter(told -> decided.getOrDefault(told.getKey(), 0L) < told.getValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Two officers were told to have completed one task, or one task made two decisions. */
  List<String> doubleCompletions() {
    var twice = new ArrayList<String>();
    var seen = new HashSet<String>();
    ledger.completions().stream()
        .filter(completion -> !seen.add(completion.task()))
        .forEach(completion -> twice.add("task " + completion.task()));
    var tasks = counts(COMPLETED_TASKS);
    counts(DECISIONS)
        .forEach(
            (of, n) -> {
              if (n > tasks.getOrDefault(of, 0L)) {
                twice.add(of);
              }
            });
    return twice;
  }

  List<String> forbiddenTransitions() {
    var last = new HashMap<String, Integer>();
    var forbidden = new ArrayList<String>();
    jdbc.sql("SELECT dossier_id::text, status FROM dossier_status_change ORDER BY dossier_id, no")
        .query(
            row -> {
              int from = last.getOrDefault(row.getString(1), 0);
              int to = row.getInt(2);
              if (!ALLOWED.getOrDefault(from, Set.of()).contains(to)) {
                forbidden.add("%s: %d to %d".formatted(row.getString(1), from, to));
              }
              last.put(row.getString(1), to);
            });
    return forbidden;
  }

  /** How often something happened to each dossier that its readers are to be told. */
  Map<String, Long> happenings() {
    return counts(HAPPENINGS);
  }

  /** What nobody may find lying about when everybody has gone home. */
  Map<String, Long> leftOver() {
    var left = new LinkedHashMap<String, Long>();
    left.put("outbox", count("outbox"));
    left.put("blocked dossiers", count("blocked_dossier"));
    left.put("incidents", count("act_ru_incident"));
    left.put("jobs without retries", count("act_ru_job WHERE retries_ = 0"));
    left.put("jobs due", count(JOBS_DUE));
    left.put(
        "transactions left open",
        count("pg_stat_activity WHERE state LIKE 'idle in transaction%' AND datname = 'motcua'"));
    return left;
  }

  boolean isDrained() {
    return count("outbox") == 0 && count(JOBS_DUE) == 0;
  }

  Map<String, Long> statuses() {
    return counts("SELECT status::text AS of, count(*) AS n FROM dossier GROUP BY 1 ORDER BY 1");
  }

  private long count(String from) {
    return jdbc.sql("SELECT count(*) FROM " + from).query(Long.class).single();
  }

  private Map<String, Long> counts(String sql) {
    var counts = new LinkedHashMap<String, Long>();
    jdbc.sql(sql)
        .query(
            row -> {
              counts.put(row.getString("of"), row.getLong("n"));
            });
    return counts;
  }
}
