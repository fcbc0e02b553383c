package vn.motcua.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Dossiers;
import vn.motcua.seals.DossierKey;
import vn.motcua.seals.DossierKeys;
import vn.motcua.seals.KeepsPersonalData;

/**
 * The officers' decisions on all dossiers, in the order in which they were made. Notes lie there
 * sealed.
 */
@Repository
public class Decisions implements KeepsPersonalData {

  private final JdbcClient jdbc;
  private final Dossiers dossiers;
  private final DossierKeys keys;
  private final Clock clock;

  Decisions(JdbcClient jdbc, Dossiers dossiers, DossierKeys keys, Clock clock) {
    this.jdbc = jdbc;
    this.dossiers = dossiers;
    this.keys = keys;
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
              (dossier_id, step, outcome, sealed_note, actor, on_behalf_of, decided_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            dossier,
            step,
            outcome,
            note == null ? null : keys.toSeal(dossier).seal(note),
            actor,
            onBehalfOf,
            clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Whether that account has decided at one of these steps of the dossier, in whichever round. */
  public boolean hasDecided(UUID dossier, String actor, Collection<String> steps) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM decision WHERE dossier_id = ? AND actor = ? AND step = ANY(?))
            """)
        .params(dossier, actor, steps.toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }

  /** Without their notes where these were erased. */
  public List<Decision> of(UUID dossier) {
    var key = keys.toOpen(dossier).orElse(null);
    return jdbc.sql("SELECT * FROM decision WHERE dossier_id = ? ORDER BY id")
        .param(dossier)
        .query(
            (row, n) ->
                new Decision(
                    row.getLong("id"),
                    row.getString("step"),
                    row.getString("outcome"),
                    note(row, key),
                    row.getString("actor"),
                    row.getString("on_behalf_of"),
                    row.getObject("decided_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private static @Nullable String note(ResultSet row, @Nullable DossierKey key)
      throws SQLException {
    var sealed = row.getBytes("sealed_note");
    if (sealed == null) {
      return row.getString("note");
    }
    return key == null ? null : key.text(sealed);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<String, Integer> erase(UUID dossier) {
    return KeepsPersonalData.counted(
        "decision.note",
        jdbc.sql(
                """
                UPDATE decision SET note = NULL, sealed_note = NULL
                WHERE dossier_id = ? AND (note IS NOT NULL OR sealed_note IS NOT NULL)
                """)
            .param(dossier)
            .update());
  }

  @Override
  @Transactional
  public int renew(int most) {
    record Open(long id, UUID dossier, String note) {}
    var open =
        jdbc.sql(
                """
                SELECT id, dossier_id AS dossier, note FROM decision WHERE note IS NOT NULL
                LIMIT ? FOR UPDATE SKIP LOCKED
                """)
            .param(most)
            .query(Open.class)
            .list();
    for (var row : open) {
      jdbc.sql("UPDATE decision SET note = NULL, sealed_note = ? WHERE id = ?")
          .params(keys.toSeal(row.dossier()).seal(row.note()), row.id())
          .update();
    }
    return open.size();
  }
}
