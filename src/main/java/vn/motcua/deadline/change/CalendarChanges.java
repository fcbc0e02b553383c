package vn.motcua.deadline.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.deadline.calendars.CalendarVersions;

/** The changes of the current calendar, and the dossiers that have yet to follow one. */
@Repository
class CalendarChanges {

  /** A dossier whose dates are derived from another version than the one it is meant to have. */
  record Left(UUID dossier, @Nullable String code) {}

  /** Before the first of all ids. */
  static final UUID START = new UUID(0, 0);

  private static final String PROGRESS =
      """
      SELECT c.*, (SELECT count(*) FROM calendar_change_failure WHERE change_id = c.id) AS failed
      FROM calendar_change c
      """;

  // a version for all agencies is not for those that have a current one of their own
  private static final String LEFT =
      """
      FROM dossier d JOIN deadline l ON l.dossier_id = d.id
      WHERE d.status IN (2, 4, 5, 6) AND l.calendar_version <> :version AND d.id > :after
        AND (d.agency_code = :agency::text OR :agency::text IS NULL AND d.agency_code NOT IN (
          SELECT agency_code FROM calendar_change JOIN working_calendar USING (version)
          WHERE agency_code IS NOT NULL))
      """;

  private final JdbcClient jdbc;
  private final CalendarVersions versions;
  private final Clock clock;

  CalendarChanges(JdbcClient jdbc, CalendarVersions versions, Clock clock) {
    this.jdbc = jdbc;
    this.versions = versions;
    this.clock = clock;
  }

  /**
   * Makes a version current. Acceptances that pinned the one before are committed by then, and so
   * among those that are left; later ones pin this one.
   *
   * @return the change, which may also be one to the same version that is running
   * @throws ChangeRunningException if one to another version is running
   */
  @Transactional
  ChangeProgress begin(String version, String account) {
    versions.get(version);
    versions.change();
    var running = unfinished();
    if (running.isPresent()) {
      if (!running.get().version().equals(version)) {
        throw new ChangeRunningException(running.get().version());
      }
      return running.get();
    }
    jdbc.sql(
            """
            INSERT INTO calendar_change (version, total, started_by, started_at)
            VALUES (?, 0, ?, ?)
            """)
        .params(version, account, now())
        .update();
    return unfinished().orElseThrow();
  }

  Optional<ChangeProgress> unfinished() {
    return jdbc.sql(PROGRESS + "WHERE finished_at IS NULL")
        .query(CalendarChanges::progress)
        .optional();
  }

  /** The latest change to a version. */
  Optional<ChangeProgress> latest(String version) {
    return jdbc.sql(PROGRESS + "WHERE version = ? ORDER BY id DESC LIMIT 1")
        .param(version)
        .query(CalendarChanges::progress)
        .optional();
  }

  /** The dossiers that have yet to follow, by their ids from the one after {@code after}. */
  List<Left> left(String version, UUID after, int limit) {
    return leftOf("SELECT d.id, d.code " + LEFT + " ORDER BY d.id LIMIT :limit", version, after)
        .param("limit", limit)
        .query((row, n) -> new Left(row.getObject("id", UUID.class), row.getString("code")))
        .list();
  }

  /** Counts anew how many have to follow: those that have, and those that are left. */
  void count(ChangeProgress change) {
    int left =
        leftOf("SELECT count(*) " + LEFT, change.version(), START).query(Integer.class).single();
    jdbc.sql("UPDATE calendar_change SET total = done + ? WHERE id = ?")
        .params(left, change.id())
        .update();
  }

  /** Some more have followed: to be called in the transaction in which they do. */
  void advance(long change, int done, int moved) {
    jdbc.sql("UPDATE calendar_change SET done = done + ?, moved = moved + ? WHERE id = ?")
        .params(done, moved, change)
        .update();
  }

  void held(long change, long millis) {
    jdbc.sql(
            """
            UPDATE calendar_change SET longest_lock_ms = :millis
            WHERE id = :id AND longest_lock_ms < :millis
            """)
        .param("millis", millis)
        .param("id", change)
        .update();
  }

  void fail(long change, UUID dossier, String reason) {
    jdbc.sql(
            """
            INSERT INTO calendar_change_failure VALUES (:change, :dossier, :reason)
            ON CONFLICT (change_id, dossier_id) DO UPDATE SET reason = :reason
            """)
        .param("change", change)
        .param("dossier", dossier)
        .param("reason", reason)
        .update();
  }

  /** Forgets failures, because the dossiers are tried again. */
  void forgetFailures(long change) {
    jdbc.sql("DELETE FROM calendar_change_failure WHERE change_id = ?").param(change).update();
  }

  Map<UUID, String> failures(long change, int limit) {
    var failures = new LinkedHashMap<UUID, String>();
    jdbc.sql(
            """
            SELECT dossier_id, reason FROM calendar_change_failure WHERE change_id = ?
            ORDER BY dossier_id LIMIT ?
            """)
        .params(change, limit)
        .query(
            row -> {
              failures.put(row.getObject("dossier_id", UUID.class), row.getString("reason"));
            });
    return failures;
  }

  void finish(long change) {
    jdbc.sql("UPDATE calendar_change SET finished_at = ? WHERE id = ?")
        .params(now(), change)
        .update();
  }

  private JdbcClient.StatementSpec leftOf(String sql, String version, UUID after) {
    return jdbc.sql(sql)
        .param("version", version)
        .param("agency", versions.get(version).agencyCode())
        .param("after", after);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static ChangeProgress progress(ResultSet row, int n) throws SQLException {
    var finished = row.getObject("finished_at", OffsetDateTime.class);
    return new ChangeProgress(
        row.getLong("id"),
        row.getString("version"),
        row.getInt("total"),
        row.getInt("done"),
        row.getInt("moved"),
        row.getInt("failed"),
        row.getInt("longest_lock_ms"),
        row.getString("started_by"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        finished == null ? null : finished.toInstant());
  }
}
