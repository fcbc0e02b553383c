package vn.motcua.forms;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
   * @param form as the circular numbers it
   * @param decision that it was printed for; null for a form that a dossier has once
   * @param year of the number, in Việt Nam
   */
  record Issued(String form, @Nullable Long decision, int number, int year, Instant at) {

    boolean isFor(String form, @Nullable Long decision) {
      return this.form.equals(form) && Objects.equals(this.decision, decision);
    }
  }

  private final JdbcClient jdbc;
  private final Clock clock;

  FormNumbers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** To be called under the dossier's lock. */
  @Transactional(propagation = Propagation.MANDATORY)
  Issued issue(Dossier dossier, String form, @Nullable Long decision, String account) {
    return of(dossier.id()).stream()
        .filter(issued -> issued.isFor(form, decision))
        .findFirst()
        .orElseGet(() -> first(dossier, form, decision, account));
  }

  /** The numbers that a dossier's forms have. */
  List<Issued> of(UUID dossier) {
    return jdbc.sql("SELECT * FROM issued_form WHERE dossier_id = ?")
        .param(dossier)
        .query(
            (row, n) ->
                new Issued(
                    row.getString("form"),
                    row.getObject("decision_id", Long.class),
                    row.getInt("number"),
                    row.getInt("year"),
                    row.getObject("issued_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private Issued first(Dossier dossier, String form, @Nullable Long decision, String account) {
    var now = clock.instant();
    int year = now.atZone(WorkingCalendar.ZONE).getYear();
    int number = next(dossier.agencyCode(), form, year);
    jdbc.sql(
            """
            INSERT INTO issued_form (dossier_id, form, decision_id, year, number, account, issued_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(dossier.id(), form, decision, year, number, account, now.atOffset(ZoneOffset.UTC))
        .update();
    return new Issued(form, decision, number, year, now);
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
