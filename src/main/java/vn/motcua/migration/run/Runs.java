package vn.motcua.migration.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.migration.RunningModels.Running;
import vn.motcua.migration.Text;
import vn.motcua.migration.run.Taken.State;

/** The runs of migrations: which processes each takes over, and what has become of them. */
@Repository
class Runs {

  /** A process that has yet to go over. */
  record Left(String process, UUID dossier, int route) {}

  private static final long BEGIN_LOCK = 0x6d6967726275L;

  private static final String PROGRESS =
      """
      SELECT m.*, p.* FROM migration m, LATERAL (
        SELECT count(*) AS total, count(*) FILTER (WHERE state = 'DONE') AS done,
          count(*) FILTER (WHERE state = 'ENDED') AS ended,
          count(*) FILTER (WHERE state = 'FAILED') AS failed
        FROM migration_process WHERE migration_id = m.id) p
      WHERE m.id = ?
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Runs(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whoever else begins a run waits until the present transaction has ended. */
  void lock() {
    jdbc.sql("SELECT pg_advisory_xact_lock(?)").param(BEGIN_LOCK).query().singleRow();
  }

  Progress progress(long migration) {
    return jdbc.sql(PROGRESS).param(migration).query(Runs::progress).single();
  }

  /** The one that is running. */
  Optional<Long> unfinished() {
    return jdbc.sql("SELECT id FROM migration WHERE started_at IS NOT NULL AND finished_at IS NULL")
        .query(Long.class)
        .optional();
  }

  /** Begins a run, or one more for what failed. */
  void begin(long migration, String account) {
    jdbc.sql(
            """
            UPDATE migration SET started_by = ?, started_at = ?, finished_at = NULL WHERE id = ?
            """)
        .params(account, now(), migration)
        .update();
  }

  void take(long migration, int route, Collection<Running> processes) {
    jdbc.sql(
            """
            INSERT INTO migration_process (migration_id, process_id, dossier_id, route, state)
            SELECT :migration, process, dossier, :route, 'LEFT'
            FROM unnest(:processes::text[], :dossiers::uuid[]) AS taken (process, dossier)
            WHERE EXISTS (SELECT 1 FROM dossier WHERE id = dossier)
            ON CONFLICT DO NOTHING
            """)
        .param("migration", migration)
        .param("route", route)
        .param("processes", processes.stream().map(Running::process).toArray(String[]::new))
        .param("dossiers", processes.stream().map(Running::dossier).toArray(UUID[]::new))
        .update();
  }

  /** Those that failed are tried again. */
  void takeFailedAgain(long migration) {
    jdbc.sql(
            """
            UPDATE migration_process SET state = 'LEFT', reason_vi = NULL, reason_en = NULL
            WHERE migration_id = ? AND state = 'FAILED'
            """)
        .param(migration)
        .update();
  }

  List<Left> left(long migration, int limit) {
    return jdbc.sql(
            """
            SELECT * FROM migration_process WHERE migration_id = ? AND state = 'LEFT'
            ORDER BY process_id LIMIT ?
            """)
        .params(migration, limit)
        .query(
            (row, n) ->
                new Left(
                    row.getString("process_id"),
                    row.getObject("dossier_id", UUID.class),
                    row.getInt("route")))
        .list();
  }

  /** Those that a run has taken over by a route, by their ids from the one after {@code after}. */
  List<Running> done(long migration, int route, String after, int limit) {
    return jdbc.sql(
            """
            SELECT * FROM migration_process
            WHERE migration_id = ? AND route = ? AND state = 'DONE' AND process_id > ?
            ORDER BY process_id LIMIT ?
            """)
        .params(migration, route, after, limit)
        .query(
            (row, n) ->
                new Running(row.getString("process_id"), row.getObject("dossier_id", UUID.class)))
        .list();
  }

  /**
   * @param moved whether it has gone over, or had ended
   */
  void ended(long migration, String process, boolean moved) {
    set(migration, process, moved ? "DONE" : "ENDED", null);
  }

  void failed(long migration, String process, Text reason) {
    set(migration, process, "FAILED", reason);
  }

  private void set(long migration, String process, String state, @Nullable Text reason) {
    jdbc.sql(
            """
            UPDATE migration_process SET state = ?, reason_vi = ?, reason_en = ?, at = ?
            WHERE migration_id = ? AND process_id = ?
            """)
        .params(
            state,
            reason == null ? null : reason.vietnamese(),
            reason == null ? null : reason.english(),
            now(),
            migration,
            process)
        .update();
  }

  void held(long migration, long millis) {
    jdbc.sql("UPDATE migration SET longest_ms = ? WHERE id = ? AND longest_ms < ?")
        .params(millis, migration, millis)
        .update();
  }

  void finish(long migration) {
    jdbc.sql("UPDATE migration SET finished_at = ? WHERE id = ?").params(now(), migration).update();
  }

  /** By the ids of their processes, from the one after {@code after}. */
  List<Taken> taken(long migration, @Nullable State state, String after, int limit) {
    return jdbc.sql(
            """
            SELECT p.*, d.code FROM migration_process p JOIN dossier d ON d.id = p.dossier_id
            WHERE p.migration_id = ? AND p.state = ANY(?) AND p.process_id > ?
            ORDER BY p.process_id LIMIT ?
            """)
        .params(
            migration,
            Stream.of(State.values())
                .filter(any -> state == null || any == state)
                .map(State::name)
                .toArray(String[]::new),
            after,
            limit)
        .query(Runs::taken)
        .list();
  }

  /** The numbers on the receipts, of those dossiers that have one. */
  Map<UUID, String> codes(Collection<UUID> dossiers) {
    var codes = new HashMap<UUID, String>();
    jdbc.sql("SELECT id, code FROM dossier WHERE id = ANY(?)")
        .param(dossiers.toArray(UUID[]::new))
        .query(
            row -> {
              codes.put(row.getObject("id", UUID.class), row.getString("code"));
            });
    return codes;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Taken taken(ResultSet row, int n) throws SQLException {
    var at = row.getObject("at", OffsetDateTime.class);
    var vietnamese = row.getString("reason_vi");
    return new Taken(
        row.getString("process_id"),
        row.getObject("dossier_id", UUID.class),
        row.getString("code"),
        State.valueOf(row.getString("state")),
        vietnamese == null ? null : new Text(vietnamese, row.getString("reason_en")),
        at == null ? null : at.toInstant());
  }

  private static Progress progress(ResultSet row, int n) throws SQLException {
    var started = row.getObject("started_at", OffsetDateTime.class);
    var finished = row.getObject("finished_at", OffsetDateTime.class);
    return new Progress(
        row.getInt("total"),
        row.getInt("done"),
        row.getInt("ended"),
        row.getInt("failed"),
        row.getInt("longest_ms"),
        row.getString("started_by"),
        started == null ? null : started.toInstant(),
        finished == null ? null : finished.toInstant());
  }
}
