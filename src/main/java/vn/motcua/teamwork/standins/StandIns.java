package vn.motcua.teamwork.standins;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.teamwork.OfficeAccounts;
import vn.motcua.teamwork.standins.RefusedStandInException.Violation;

/**
 * Who stands in for whom, and when. Leader and supervisor make stand-ins for anybody, an officer
 * for himself; a right that is only lent makes none, else a deputy could make himself one for good.
 * What a stand-in allows is the engine's affair.
 */
@Service
public class StandIns {

  private static final Set<String> OVERSEERS = Set.of("leader", "supervisor");
  private static final int LONGEST_DAYS = 366;

  private final OfficeAccounts accounts;
  private final JdbcClient jdbc;
  private final Clock clock;

  StandIns(OfficeAccounts accounts, JdbcClient jdbc, Clock clock) {
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Those of today and of days to come, the earliest first. */
  public List<StandIn> currentAndFuture() {
    return jdbc.sql(
            """
            SELECT * FROM stand_in WHERE ended_at IS NULL AND until_day >= ?
            ORDER BY from_day, id
            """)
        .param(today())
        .query(StandIns::read)
        .list();
  }

  /** Whether that account may say who stands in for anybody, not only for itself. */
  public boolean oversees(String account) {
    return accounts
        .find(account)
        .map(found -> !Collections.disjoint(found.groups(), OVERSEERS))
        .orElse(false);
  }

  /**
   * @throws RefusedStandInException when it cannot be, with all reasons at once
   */
  @Transactional
  public StandIn make(String absent, String deputy, LocalDate from, LocalDate until, String by) {
    mustBeFor(absent, by);
    var faults = faults(absent, deputy, from, until);
    if (!faults.isEmpty()) {
      throw RefusedStandInException.invalid(faults);
    }
    oneAtATime(absent);
    overlapping(absent, from, until)
        .forEach(
            other -> {
              throw RefusedStandInException.overlaps(other);
            });
    return jdbc.sql(
            """
            INSERT INTO stand_in (absent, deputy, from_day, until_day, made_by, made_at)
            VALUES (?, ?, ?, ?, ?, ?) RETURNING *
            """)
        .params(absent, deputy, from, until, by, clock.instant().atOffset(ZoneOffset.UTC))
        .query(StandIns::read)
        .single();
  }

  /** Ends it at once; one that has ended stays as it is. */
  @Transactional
  public void end(long id, String by) {
    var standIn =
        jdbc.sql("SELECT * FROM stand_in WHERE id = ?")
            .param(id)
            .query(StandIns::read)
            .optional()
            .orElseThrow(RefusedStandInException::unknown);
    mustBeFor(standIn.absent(), by);
    jdbc.sql("UPDATE stand_in SET ended_by = ?, ended_at = ? WHERE id = ? AND ended_at IS NULL")
        .params(by, clock.instant().atOffset(ZoneOffset.UTC), id)
        .update();
  }

  private void mustBeFor(String absent, String by) {
    if (!absent.equals(by) && !oversees(by)) {
      throw RefusedStandInException.notYours();
    }
  }

  private List<Violation> faults(String absent, String deputy, LocalDate from, LocalDate until) {
    var faults = new ArrayList<Violation>();
    var staff = accounts.staff();
    if (staff.stream().noneMatch(account -> account.id().equals(absent))) {
      faults.add(new Violation("absent", "must be an account of the staff"));
    }
    if (staff.stream().noneMatch(account -> account.id().equals(deputy))) {
      faults.add(new Violation("deputy", "must be an account of the staff"));
    } else if (deputy.equals(absent)) {
      faults.add(new Violation("deputy", "must be another account: nobody stands in for himself"));
    }
    if (from.isBefore(today())) {
      faults.add(new Violation("from", "must not be before today"));
    }
    if (until.isBefore(from)) {
      faults.add(new Violation("until", "must not be before from"));
    } else if (until.isAfter(from.plusDays(LONGEST_DAYS - 1))) {
      faults.add(new Violation("until", "must be within %d days".formatted(LONGEST_DAYS)));
    }
    return faults;
  }

  // two at once would not see each other
  private void oneAtATime(String absent) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('stand_in ' || ?, 0))")
        .param(absent)
        .query()
        .singleRow();
  }

  private List<StandIn> overlapping(String absent, LocalDate from, LocalDate until) {
    return jdbc.sql(
            """
            SELECT * FROM stand_in
            WHERE absent = ? AND until_day >= ? AND from_day <= ? AND ended_at IS NULL
            ORDER BY from_day LIMIT 1
            """)
        .params(absent, from, until)
        .query(StandIns::read)
        .list();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
  }

  private static StandIn read(ResultSet row, int n) throws SQLException {
    return new StandIn(
        row.getLong("id"),
        row.getString("absent"),
        row.getString("deputy"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class),
        row.getString("made_by"));
  }
}
