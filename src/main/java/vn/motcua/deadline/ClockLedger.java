package vn.motcua.deadline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.deadline.rules.DeadlineRules;
import vn.motcua.deadline.rules.DueDates;
import vn.motcua.deadline.rules.Timeliness;
import vn.motcua.procedures.TimeLimit;

/** The rows of all clocks: what was pinned, the intervals, the rungs, the extension. */
@Repository
public class ClockLedger {

  /** What the clock did during an interval. */
  public enum Kind {
    RUNNING,
    WAITING,
    STOPPED
  }

  /**
   * @param period counts from 1; a restart begins the next
   * @param endedAt null for the present interval
   */
  public record Interval(
      int period,
      Kind kind,
      String reason,
      String legalBasis,
      Instant startedAt,
      @Nullable Instant endedAt) {}

  /**
   * The new date of an apology.
   *
   * @param period in which it was given
   */
  public record Extension(int period, Instant dueAt, Instant grantedAt) {

    /** The dates with the new one, unless they have meanwhile moved beyond it. */
    DueDates extend(DueDates due, DeadlineRules rules) {
      var promised = rules.promised(dueAt);
      return promised.isAfter(due.dueAt())
          ? new DueDates(due.effectiveStart(), due.atRiskAt(), promised)
          : due;
    }
  }

  private final JdbcClient jdbc;

  ClockLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void pin(UUID dossier, TimeLimit limit, String ruleSet, String calendarVersion) {
    jdbc.sql(
            """
            INSERT INTO deadline (dossier_id, rule_set, calendar_version, amount, unit, cutoff,
              after_cutoff_next_day, at_risk_percent, on_supplement)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            dossier,
            ruleSet,
            calendarVersion,
            limit.amount(),
            limit.unit().name(),
            limit.cutoff(),
            limit.afterCutoffNextDay(),
            limit.atRiskPercent(),
            limit.onSupplement().name())
        .update();
  }

  /** Dossiers' dates are derived from that version of the calendar from now on. */
  public void useCalendar(Collection<UUID> dossiers, String version) {
    jdbc.sql("UPDATE deadline SET calendar_version = ? WHERE dossier_id = ANY(?)")
        .params(version, dossiers.toArray(UUID[]::new))
        .update();
  }

  /** Ends the present interval, if there is one, and begins another. */
  void begin(UUID dossier, Interval next) {
    var at = utc(next.startedAt());
    jdbc.sql("UPDATE clock_interval SET ended_at = ? WHERE dossier_id = ? AND ended_at IS NULL")
        .params(at, dossier)
        .update();
    jdbc.sql(
            """
            INSERT INTO clock_interval (dossier_id, no, period, kind, reason, legal_basis,
              started_at)
            SELECT :dossier, count(*) + 1, :period, :kind, :reason, :legalBasis, :at
            FROM clock_interval WHERE dossier_id = :dossier
            """)
        .param("dossier", dossier)
        .param("period", next.period())
        .param("kind", next.kind().name())
        .param("reason", next.reason())
        .param("legalBasis", next.legalBasis())
        .param("at", at)
        .update();
  }

  /** Returns whether the rung had not been reached in that period. */
  boolean reach(UUID dossier, int period, Rung rung, Instant at) {
    return jdbc.sql("INSERT INTO rung_reached VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
            .params(dossier, period, rung.name(), utc(at))
            .update()
        == 1;
  }

  void extend(UUID dossier, Extension extension, String grantedBy) {
    jdbc.sql("INSERT INTO deadline_extension VALUES (?, ?, ?, ?, ?)")
        .params(
            dossier,
            extension.period(),
            utc(extension.dueAt()),
            utc(extension.grantedAt()),
            grantedBy)
        .update();
  }

  void finish(UUID dossier, Timeliness timeliness) {
    jdbc.sql("UPDATE deadline SET timeliness = ? WHERE dossier_id = ?")
        .params(timeliness.name(), dossier)
        .update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
