package vn.motcua.engine.migration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.migration.Rehearsed;
import vn.motcua.migration.RunningModels.Running;
import vn.motcua.migration.Standing;
import vn.motcua.migration.Standing.Timer;

/**
 * Where processes stand. Read from the engine's tables, a hundred processes at once, where its
 * services take several queries for each.
 */
@Repository
class Standings {

  // what never fires is set to the year 9999
  private static final Instant NEVER = Instant.parse("9000-01-01T00:00:00Z");

  // a process that a designer began by hand, to try a model, has no dossier
  private static final String RUNNING =
      """
      FROM act_ru_execution p JOIN act_ru_execution r ON r.id_ = p.root_proc_inst_id_
      WHERE p.proc_def_id_ = :version AND p.parent_id_ IS NULL
        AND r.business_key_ ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
      """;

  private static final String OF_MANY =
      """
      SELECT p.id_, p.proc_def_id_, r.business_key_, p.suspension_state_ = 2 AS suspended,
        (SELECT count(*) FROM act_ru_incident i WHERE i.proc_inst_id_ = p.id_) AS incidents,
        ARRAY(SELECT e.act_id_ FROM act_ru_execution e
          WHERE e.proc_inst_id_ = p.id_ AND e.is_active_ AND e.act_id_ IS NOT NULL
          ORDER BY e.act_id_) AS elements
      FROM act_ru_execution p JOIN act_ru_execution r ON r.id_ = p.root_proc_inst_id_
      WHERE p.id_ = ANY(:processes)
      """;

  private static final String TIMERS =
      """
      SELECT p.id_, j.process_instance_id_ = p.id_ AS own, d.act_id_, j.duedate_
      FROM act_ru_execution p
        JOIN act_ru_execution s
          ON s.root_proc_inst_id_ = p.root_proc_inst_id_ AND s.parent_id_ IS NULL
        JOIN act_ru_job j ON j.process_instance_id_ = s.id_
        JOIN act_ru_jobdef d ON d.id_ = j.job_def_id_
      WHERE p.id_ = ANY(:processes) AND j.type_ = 'timer' AND j.duedate_ < '9000-01-01'
      ORDER BY j.duedate_, d.act_id_
      """;

  private final JdbcClient jdbc;

  Standings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long count(String version) {
    return jdbc.sql("SELECT count(*) " + RUNNING)
        .param("version", version)
        .query(Long.class)
        .single();
  }

  List<Running> running(String version, String after, int limit) {
    return jdbc.sql(
            "SELECT p.id_, r.business_key_ "
                + RUNNING
                + " AND p.id_ > :after ORDER BY p.id_ LIMIT :limit")
        .param("version", version)
        .param("after", after)
        .param("limit", limit)
        .query((row, n) -> new Running(row.getString(1), UUID.fromString(row.getString(2))))
        .list();
  }

  Map<String, Long> byElement(String version) {
    var counts = new HashMap<String, Long>();
    jdbc.sql(
            """
            SELECT act_id_, count(DISTINCT proc_inst_id_) FROM act_ru_execution
            WHERE proc_def_id_ = ? AND is_active_ AND act_id_ IS NOT NULL GROUP BY act_id_
            """)
        .param(version)
        .query(
            row -> {
              counts.put(row.getString(1), row.getLong(2));
            });
    return counts;
  }

  Map<String, Standing> of(Collection<String> processes) {
    var own = new HashMap<String, List<Timer>>();
    var elsewhere = new HashMap<String, Timer>();
    jdbc.sql(TIMERS)
        .param("processes", processes.toArray(String[]::new))
        .query(
            row -> {
              var timer = new Timer(row.getString("act_id_"), firesAt(row));
              var process = row.getString("id_");
              if (row.getBoolean("own")) {
                own.computeIfAbsent(process, id -> new ArrayList<>()).add(timer);
              } else {
                elsewhere.putIfAbsent(process, timer);
              }
            });
    var standings = new LinkedHashMap<String, Standing>();
    jdbc.sql(OF_MANY)
        .param("processes", processes.toArray(String[]::new))
        .query(
            row -> {
              var process = row.getString("id_");
              standings.put(
                  process,
                  new Standing(
                      process,
                      UUID.fromString(row.getString("business_key_")),
                      row.getString("proc_def_id_"),
                      List.of((String[]) row.getArray("elements").getArray()),
                      own.getOrDefault(process, List.of()),
                      elsewhere.get(process),
                      row.getBoolean("suspended"),
                      row.getInt("incidents")));
            });
    return standings;
  }

  // the engine writes local times of its JVM
  private static Instant firesAt(ResultSet row) throws SQLException {
    return row.getObject("duedate_", LocalDateTime.class)
        .atZone(ZoneId.systemDefault())
        .toInstant();
  }

  /** Of a process in the present command, which nothing of is stored yet. */
  static Rehearsed after(ExecutionEntity process) {
    var elements = new ArrayList<String>();
    var timers = new ArrayList<Timer>();
    collect(process, elements, timers);
    elements.sort(null);
    timers.sort(Comparator.comparing(Timer::firesAt).thenComparing(Timer::element));
    return new Rehearsed(elements, timers, null);
  }

  private static void collect(
      ExecutionEntity execution, List<String> elements, List<Timer> timers) {
    if (execution.isActive() && execution.getActivityId() != null) {
      elements.add(execution.getActivityId());
    }
    for (JobEntity job : execution.getJobs()) {
      if (job instanceof TimerEntity timer && timer.getDuedate().toInstant().isBefore(NEVER)) {
        timers.add(new Timer(timer.getActivityId(), timer.getDuedate().toInstant()));
      }
    }
    execution.getExecutions().forEach(child -> collect(child, elements, timers));
  }
}
