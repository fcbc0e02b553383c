package vn.motcua.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Dossiers;

/** The officers' decisions on all dossiers, in the order in which they were made. */
@Repository
public class Decisions {

  private final JdbcClient jdbc;
  private final Dossiers dossiers;
  private final Clock clock;

  Decisions(JdbcClient jdbc, Dossiers dossiers, Clock clock) {
    this.jdbc = jdbc;
    this.dossiers = dossiers;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void add(UUID dossier, String step, String outcome, @Nullable String note, String actor) {
    add(dossier, step, outcome, note, actor, null);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void add(
      UUID dossier,
      String step,
      String outcome,
      @Nullable String note,
      String actor,
      @Nullable String onBehalfOf) {
    // before the row refers to it: of two who decide at once, each would wait for the other to let
    // go
    dossiers.lock(dossier);
    jdbc.sql(
            """
            INSERT INTO decision
              (dossier_id, step, outcome, note, actor, on_behalf_of, decided_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            dossier,
            step,
            outcome,
            note,
            actor,
            onBehalfOf,
            clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Whether that account has decided at one of these steps of the dossier, in whichever round. */
  public boolean hasDecided(UUID dossier, String actor, Collection<String> steps) {
    return of(dossier).stream()
        .anyMatch(made -> made.actor().equals(actor) && steps.contains(made.step()));
  }

  public List<Decision> of(UUID dossier) {
    return jdbc.sql("SELECT * FROM decision WHERE dossier_id = ? ORDER BY id")
        .param(dossier)
        .query(
            (row, n) ->
                new Decision(
                    row.getLong("id"),
                    row.getString("step"),
                    row.getString("outcome"),
                    row.getString("note"),
                    row.getString("actor"),
                    row.getString("on_behalf_of"),
                    row.getObject("decided_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
