package vn.motcua.deadline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.deadline.ClockLedger.Extension;
import vn.motcua.deadline.ClockLedger.Interval;
import vn.motcua.deadline.ClockLedger.Kind;
import vn.motcua.deadline.rules.Timeliness;
import vn.motcua.procedures.TimeLimit;

/** Reads the records of many clocks in as many statements as those of one. */
@Repository
public class ClockReader {

  private record Of<T>(UUID dossier, T value) {}

  private record Pinned(
      TimeLimit limit,
      String ruleSet,
      String calendarVersion,
      @Nullable Timeliness timeliness,
      @Nullable Extension extension) {}

  private record Reached(int period, Rung rung) {}

  private final JdbcClient jdbc;

  ClockReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By dossier, those that were accepted, in the order asked for. */
  public Map<UUID, ClockRecord> read(Collection<UUID> dossiers) {
    var pinned =
        many(
            """
            SELECT deadline.*, e.period, e.due_at, e.granted_at
            FROM deadline LEFT JOIN deadline_extension e USING (dossier_id)
            WHERE dossier_id = ANY(?)
            """,
            dossiers,
            ClockReader::pinned);
    var intervals =
        many(
            "SELECT * FROM clock_interval WHERE dossier_id = ANY(?) ORDER BY dossier_id, no",
            dossiers,
            ClockReader::interval);
    var reached =
        many(
            "SELECT * FROM rung_reached WHERE dossier_id = ANY(?)", dossiers, ClockReader::reached);
    var records = new LinkedHashMap<UUID, ClockRecord>();
    for (var dossier : dossiers) {
      if (pinned.containsKey(dossier)) {
        records.put(
            dossier,
            record(
                pinned.get(dossier).get(0),
                intervals.get(dossier),
                reached.getOrDefault(dossier, List.of())));
      }
    }
    return records;
  }

  private <T> Map<UUID, List<T>> many(String sql, Collection<UUID> dossiers, RowMapper<T> mapper) {
    return jdbc
        .sql(sql)
        .param(dossiers.toArray(UUID[]::new))
        .query((row, n) -> new Of<>(row.getObject("dossier_id", UUID.class), mapper.mapRow(row, n)))
        .list()
        .stream()
        .collect(groupingBy(Of::dossier, mapping(Of::value, toList())));
  }

  private static ClockRecord record(
      Pinned pinned, List<Interval> intervals, List<Reached> reached) {
    int period = intervals.get(intervals.size() - 1).period();
    Set<Rung> rungs =
        reached.stream().filter(r -> r.period() == period).map(Reached::rung).collect(toSet());
    return new ClockRecord(
        pinned.limit(),
        pinned.ruleSet(),
        pinned.calendarVersion(),
        pinned.timeliness(),
        intervals,
        rungs,
        pinned.extension());
  }

  private static Pinned pinned(ResultSet row, int n) throws SQLException {
    var timeliness = row.getString("timeliness");
    return new Pinned(
        new TimeLimit(
            row.getInt("amount"),
            TimeLimit.Unit.valueOf(row.getString("unit")),
            row.getObject("cutoff", LocalTime.class),
            row.getBoolean("after_cutoff_next_day"),
            row.getInt("at_risk_percent"),
            TimeLimit.SupplementRule.valueOf(row.getString("on_supplement"))),
        row.getString("rule_set"),
        row.getString("calendar_version"),
        timeliness == null ? null : Timeliness.valueOf(timeliness),
        extension(row));
  }

  private static @Nullable Extension extension(ResultSet row) throws SQLException {
    var grantedAt = instant(row, "granted_at");
    return grantedAt == null
        ? null
        : new Extension(
            row.getInt("period"),
            row.getObject("due_at", OffsetDateTime.class).toInstant(),
            grantedAt);
  }

  private static Interval interval(ResultSet row, int n) throws SQLException {
    return new Interval(
        row.getInt("period"),
        Kind.valueOf(row.getString("kind")),
        row.getString("reason"),
        row.getString("legal_basis"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        instant(row, "ended_at"));
  }

  private static Reached reached(ResultSet row, int n) throws SQLException {
    return new Reached(row.getInt("period"), Rung.valueOf(row.getString("rung")));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
