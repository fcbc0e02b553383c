package vn.motcua.forms;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.Dossier;

/**
 * Numbers each form from 1 in each year, without a gap; a form that is printed again keeps its own.
 */
@Repository
class FormNumbers {

  /**
   * @param year of the number, in Việt Nam
   * @param account that handed it out first
   */
  record Issued(int number, int year, String account, OffsetDateTime at) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  FormNumbers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param form as the circular numbers it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  Issued issue(Dossier dossier, String form, String account) {
    return find(dossier, form).orElseGet(() -> first(dossier, form, account));
  }

  private Issued first(Dossier dossier, String form, String account) {
    var now = clock.instant();
    int year = now.atZone(WorkingCalendar.ZONE).getYear();
    int number = next(dossier.agencyCode(), form, year);
    jdbc.sql("INSERT INTO issued_form VALUES (?, ?, ?, ?, ?, ?)")
        .params(dossier.id(), form, year, number, account, now.atOffset(ZoneOffset.UTC))
        .update();
    return find(dossier, form).orElseThrow();
  }

  private Optional<Issued> find(Dossier dossier, String form) {
    return jdbc.sql("SELECT * FROM issued_form WHERE dossier_id = ? AND form = ?")
        .params(dossier.id(), form)
        .query(
            (row, n) ->
                new Issued(
                    row.getInt("number"),
                    row.getInt("year"),
                    row.getString("account"),
                    row.getObject("issued_at", OffsetDateTime.class)))
        .optional();
  }

  // the row stays locked until the commit: no number is left out, none given twice
  private int next(String agency, String form, int year) {
    return jdbc.sql(
            """
            INSERT INTO form_counter VALUES (?, ?, ?, 1)
            ON CONFLICT (agency_code, form, year) DO UPDATE SET last = form_counter.last + 1
            RETURNING last
            """)
        .params(agency, form, year)
        .query(Integer.class)
        .single();
  }
}
