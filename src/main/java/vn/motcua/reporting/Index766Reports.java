package vn.motcua.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadline.ClockReader;
import vn.motcua.deadline.Index766;
import vn.motcua.deadline.calendars.RulesByCalendar;

/**
 * How punctual the office was by index 766 (its measure 2.1), over the dossiers that were received
 * or handled in a period: accepted before it ended, and not ended before it began. Every dossier is
 * seen as it stood when the period ended, so that the report of a past period stays what it was.
 */
@Repository
public class Index766Reports {

  /** How many overdue dossiers a report names. */
  public static final int NAMED = 1000;

  private static final int BATCH = 1000;

  /**
   * @param onTime also the open ones that are not overdue yet
   * @param onTimePercent to two decimals; null, which the index writes "N/A", where none counted
   * @param overdueDossiers the first {@link #NAMED}, in the order of their acceptance
   */
  public record Punctuality(
      int counted,
      int onTime,
      int overdue,
      @Nullable BigDecimal onTimePercent,
      List<OverdueDossier> overdueDossiers) {

    static Punctuality of(int counted, List<OverdueDossier> overdue) {
      int onTime = counted - overdue.size();
      return new Punctuality(
          counted,
          onTime,
          overdue.size(),
          counted == 0
              ? null
              : BigDecimal.valueOf(100L * onTime)
                  .divide(BigDecimal.valueOf(counted), 2, RoundingMode.HALF_UP),
          List.copyOf(overdue.subList(0, Math.min(overdue.size(), NAMED))));
    }
  }

  /** A dossier that counts as overdue, and why. */
  public record OverdueDossier(UUID dossierId, Index766.Reason reason) {}

  private final JdbcClient jdbc;
  private final ClockReader clocks;
  private final RulesByCalendar rules;
  private final Clock clock;

  Index766Reports(JdbcClient jdbc, ClockReader clocks, RulesByCalendar rules, Clock clock) {
    this.jdbc = jdbc;
    this.clocks = clocks;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * @param from first day, in Việt Nam
   * @param to last day, itself included; while it lasts, dossiers are seen as they stand now
   * @throws vn.motcua.calendar.UnknownYearException if the calendar that a dossier follows does not
   *     know one of its years
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Punctuality between(LocalDate from, LocalDate to) {
    var at = earlier(clock.instant(), startOf(to.plusDays(1)).minusNanos(1));
    var dossiers = population(startOf(from), at);
    var overdue = new ArrayList<OverdueDossier>();
    for (int i = 0; i < dossiers.size(); i += BATCH) {
      clocks
          .read(dossiers.subList(i, Math.min(i + BATCH, dossiers.size())))
          .forEach(
              (dossier, record) -> {
                var reading = Index766.of(record, rules.of(record.calendarVersion()), at);
                if (reading.reason() != null) {
                  overdue.add(new OverdueDossier(dossier, reading.reason()));
                }
              });
    }
    return Punctuality.of(dossiers.size(), overdue);
  }

  private List<UUID> population(Instant from, Instant at) {
    return jdbc.sql(
            """
            SELECT id FROM dossier JOIN deadline ON dossier_id = id
            WHERE accepted_at <= :at
              AND NOT EXISTS (
                SELECT FROM clock_interval i
                WHERE i.dossier_id = id AND i.kind = 'STOPPED' AND i.started_at < :from)
            ORDER BY accepted_at, id
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("from", from.atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .list();
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
