package vn.motcua.deadline;

import static java.util.stream.Collectors.groupingBy;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.deadline.ClockLedger.Extension;
import vn.motcua.deadline.ClockLedger.Interval;
import vn.motcua.deadline.ClockLedger.Kind;
import vn.motcua.deadline.rules.Timeliness;
import vn.motcua.procedures.TimeLimit;

/** Reads the records of many clocks in one statement, as that of one. */
@Repository
public class ClockReader {

  private static final String INTERVALS =
      """
      SELECT d.*, i.period, i.kind, i.reason, i.legal_basis, i.started_at, i.ended_at,
        e.period AS extended_period, e.due_at, e.granted_at,
        ARRAY(
          SELECT rung FROM rung_reached r
          WHERE r.dossier_id = i.dossier_id AND r.period = i.period) AS reached
      FROM clock_interval i
        JOIN deadline d USING (dossier_id)
        LEFT JOIN deadline_extension e USING (dossier_id)
      WHERE i.dossier_id %s ORDER BY i.dossier_id, i.no
      """;
  private static final String OF_ONE = INTERVALS.formatted("= ?");
  private static final String OF_MANY = INTERVALS.formatted("= ANY(?)");

  /**
   * An interval, and what stands beside it of its dossier.
   *
   * @param reached the rungs reached in the interval's period
   */
  private record Row(UUID dossier, Pinned pinned, Interval interval, Set<Rung> reached) {}

  private record Pinned(
      TimeLimit limit,
      String ruleSet,
      String calendarVersion,
      @Nullable Timeliness timeliness,
      @Nullable Extension extension) {}

  private final JdbcClient jdbc;

  ClockReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of one dossier; nothing before it is accepted. */
  Optional<ClockRecord> read(UUID dossier) {
    var rows = jdbc.sql(OF_ONE).param(dossier).query(ClockReader::row).list();
    return rows.isEmpty() ? Optional.empty() : Optional.of(record(rows));
  }

  /** By dossier, those that were accepted, in the order asked for. */
  public Map<UUID, ClockRecord> read(Collection<UUID> dossiers) {
    var rows =
        jdbc.sql(OF_MANY).param(dossiers.toArray(UUID[]::new)).query(ClockReader::row).list();
    var intervals = rows.stream().collect(groupingBy(Row::dossier));
    var records = new LinkedHashMap<UUID, ClockRecord>();
    for (var dossier : dossiers) {
      if (intervals.containsKey(dossier)) {
        records.put(dossier, record(intervals.get(dossier)));
      }
    }
    return records;
  }

  private static ClockRecord record(List<Row> rows) {
    var last = rows.get(rows.size() - 1);
    var pinned = last.pinned();
    return new ClockRecord(
        pinned.limit(),
        pinned.ruleSet(),
        pinned.calendarVersion(),
        pinned.timeliness(),
        rows.stream().map(Row::interval).toList(),
        last.reached(),
        pinned.extension());
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    var reached = (String[]) row.getArray("reached").getArray();
    return new Row(
        row.getObject("dossier_id", UUID.class),
        pinned(row),
        interval(row),
        Stream.of(reached).map(Rung::valueOf).collect(toSet()));
  }

  private static Pinned pinned(ResultSet row) throws SQLException {
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
            row.getInt("extended_period"),
            row.getObject("due_at", OffsetDateTime.class).toInstant(),
            grantedAt);
  }

  private static Interval interval(ResultSet row) throws SQLException {
    return new Interval(
        row.getInt("period"),
        Kind.valueOf(row.getString("kind")),
        row.getString("reason"),
        row.getString("legal_basis"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        instant(row, "ended_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
