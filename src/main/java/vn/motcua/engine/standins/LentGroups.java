package vn.motcua.engine.standins;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.WorkingCalendar;

/**
 * What the stand-ins of today lend. The groups of the absent officer are those that he is in
 * himself: what others lend him goes no further. Groups that have no tasks are never lent, the
 * administrators' least of all.
 */
@Component
public class LentGroups {

  /** An officer who is absent today, and who does his work. */
  public record Absence(String absent, String deputy) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  LentGroups(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Asked for with each request: one look into an index, which nearly always finds nothing. */
  public List<Lent> to(String deputy) {
    // the engine's table is read here: through its API it would be asked from within itself
    return jdbc.sql(
            """
            SELECT m.group_id_, s.absent
            FROM stand_in s JOIN act_id_membership m ON m.user_id_ = s.absent
            WHERE s.deputy = ? AND s.until_day >= ? AND s.from_day <= ? AND s.ended_at IS NULL
              AND (m.group_id_ IN ('reception', 'specialist', 'clerk', 'leader')
                OR m.group_id_ LIKE 'specialist-%')
            ORDER BY s.id
            """)
        .params(deputy, today(), today())
        .query((row, n) -> new Lent(row.getString(1), row.getString(2)))
        .list();
  }

  /** Everybody's, in the order in which the stand-ins were made. */
  public List<Absence> absences() {
    return jdbc.sql(
            """
            SELECT absent, deputy FROM stand_in
            WHERE until_day >= ? AND from_day <= ? AND ended_at IS NULL ORDER BY id
            """)
        .params(today(), today())
        .query((row, n) -> new Absence(row.getString(1), row.getString(2)))
        .list();
  }

  /** What an account may do in the API: by its own groups, and by those that it is lent. */
  public List<GrantedAuthority> authorities(String account, Collection<String> own) {
    return Stream.concat(own.stream().map(SimpleGrantedAuthority::new), to(account).stream())
        .toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
  }
}
