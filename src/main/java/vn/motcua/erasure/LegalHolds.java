package vn.motcua.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Dossiers;

/** Dossiers that may not be erased, because an appeal, an inspection or a trial needs them. */
@Repository
public class LegalHolds {

  /**
   * @param reference of what needs the dossier
   */
  public record Hold(UUID dossier, String reference, String heldBy, Instant heldAt) {}

  private final Dossiers dossiers;
  private final JdbcClient jdbc;
  private final Clock clock;

  LegalHolds(Dossiers dossiers, JdbcClient jdbc, Clock clock) {
    this.dossiers = dossiers;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The newest first. */
  public List<Hold> list() {
    return jdbc.sql("SELECT * FROM legal_hold ORDER BY held_at DESC")
        .query(LegalHolds::hold)
        .list();
  }

  public Optional<Hold> of(UUID dossier) {
    return jdbc.sql("SELECT * FROM legal_hold WHERE dossier_id = ?")
        .param(dossier)
        .query(LegalHolds::hold)
        .optional();
  }

  /** In place of the one that there is. */
  @Transactional
  public Hold hold(UUID dossier, String reference, String account) {
    // an erasing that is under way comes first
    dossiers.lock(dossier);
    return jdbc.sql(
            """
            INSERT INTO legal_hold VALUES (?, ?, ?, ?) ON CONFLICT (dossier_id) DO UPDATE
            SET reference = excluded.reference, held_by = excluded.held_by,
              held_at = excluded.held_at
            RETURNING *
            """)
        .params(dossier, reference, account, clock.instant().atOffset(ZoneOffset.UTC))
        .query(LegalHolds::hold)
        .single();
  }

  /**
   * @throws RefusedErasureException if the dossier is not held
   */
  @Transactional
  public void release(UUID dossier) {
    if (jdbc.sql("DELETE FROM legal_hold WHERE dossier_id = ?").param(dossier).update() == 0) {
      throw RefusedErasureException.notHeld(dossier);
    }
  }

  private static Hold hold(ResultSet row, int n) throws SQLException {
    return new Hold(
        row.getObject("dossier_id", UUID.class),
        row.getString("reference"),
        row.getString("held_by"),
        row.getObject("held_at", OffsetDateTime.class).toInstant());
  }
}
