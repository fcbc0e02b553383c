package vn.motcua.seals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.seals.VaultSeal.Sealed;

/**
 * The keys of the dossiers, each sealed under the vault's. A key is made when something of its
 * dossier is first sealed, and none is made again where it was destroyed.
 */
@Repository
@Order(Ordered.HIGHEST_PRECEDENCE) // what has no key any more may be taken away
public class DossierKeys implements KeepsPersonalData {

  private record Row(@Nullable Sealed wrapped, @Nullable Instant destroyedAt) {}

  private final JdbcClient jdbc;
  private final VaultSeal vault;
  private final Clock clock;

  DossierKeys(JdbcClient jdbc, VaultSeal vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * The key to seal with, made where there is none.
   *
   * @throws ErasedDossierException if it was destroyed
   */
  public DossierKey toSeal(UUID dossier) {
    var row = find(dossier);
    if (row.isEmpty()) {
      var wrapped = vault.seal(DossierKey.random());
      jdbc.sql(
              """
              INSERT INTO dossier_key (dossier_id, key_id, wrapped) VALUES (?, ?, ?)
              ON CONFLICT DO NOTHING
              """)
          .params(dossier, wrapped.keyId(), wrapped.bytes())
          .update();
      // another transaction may have been faster
      row = find(dossier);
    }
    return key(dossier, row.orElseThrow());
  }

  /** The key to open with; nothing where none was made yet, or it was destroyed. */
  public Optional<DossierKey> toOpen(UUID dossier) {
    return find(dossier).map(Row::wrapped).map(this::unwrap);
  }

  /** The same of many dossiers, without those that have none. */
  public Map<UUID, DossierKey> toOpen(Collection<UUID> dossiers) {
    var keys = new HashMap<UUID, DossierKey>();
    jdbc.sql("SELECT * FROM dossier_key WHERE dossier_id = ANY(?) AND wrapped IS NOT NULL")
        .param(dossiers.toArray(UUID[]::new))
        .query(
            (ResultSet row) -> {
              keys.put(row.getObject("dossier_id", UUID.class), unwrap(wrapped(row)));
            });
    return keys;
  }

  /**
   * @throws ErasedDossierException if the dossier's key was destroyed
   */
  public void refuseErased(UUID dossier) {
    find(dossier).map(Row::destroyedAt).ifPresent(at -> refuse(dossier, at));
  }

  public boolean isErased(UUID dossier) {
    return find(dossier).map(Row::destroyedAt).isPresent();
  }

  /**
   * Destroys the key of a dossier for good; one that is destroyed stays so, with its instant. To be
   * called under the dossier's lock.
   */
  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<String, Integer> erase(UUID dossier) {
    int destroyed =
        jdbc.sql(
                """
                INSERT INTO dossier_key (dossier_id, destroyed_at) VALUES (:dossier, :now)
                ON CONFLICT (dossier_id) DO UPDATE
                SET key_id = NULL, wrapped = NULL, destroyed_at = :now
                WHERE dossier_key.destroyed_at IS NULL
                """)
            .param("dossier", dossier)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update();
    return KeepsPersonalData.counted("dossier_key", destroyed);
  }

  /** Seals keys anew that lie under a former key of the vault. */
  @Override
  @Transactional
  public int renew(int most) {
    var former =
        jdbc.sql(
                """
                SELECT dossier_id FROM dossier_key WHERE key_id = ANY(?) AND key_id <> ?
                LIMIT ? FOR UPDATE SKIP LOCKED
                """)
            .params(vault.keys().toArray(String[]::new), vault.presentKey(), most)
            .query(UUID.class)
            .list();
    former.forEach(this::rewrap);
    return former.size();
  }

  private void rewrap(UUID dossier) {
    var former = find(dossier).map(Row::wrapped).orElseThrow();
    var wrapped = vault.seal(vault.open(former));
    jdbc.sql("UPDATE dossier_key SET key_id = ?, wrapped = ? WHERE dossier_id = ?")
        .params(wrapped.keyId(), wrapped.bytes(), dossier)
        .update();
  }

  private Optional<Row> find(UUID dossier) {
    return jdbc.sql("SELECT * FROM dossier_key WHERE dossier_id = ?")
        .param(dossier)
        .query((row, n) -> row(row))
        .optional();
  }

  private static Row row(ResultSet row) throws SQLException {
    var destroyed = row.getObject("destroyed_at", OffsetDateTime.class);
    return destroyed == null ? new Row(wrapped(row), null) : new Row(null, destroyed.toInstant());
  }

  private static Sealed wrapped(ResultSet row) throws SQLException {
    return new Sealed(row.getString("key_id"), row.getBytes("wrapped"));
  }

  private DossierKey key(UUID dossier, Row row) {
    if (row.destroyedAt() != null) {
      refuse(dossier, row.destroyedAt());
    }
    return unwrap(row.wrapped());
  }

  private DossierKey unwrap(@Nullable Sealed wrapped) {
    if (wrapped == null) {
      throw new IllegalStateException("A dossier's key is neither there nor destroyed");
    }
    return new DossierKey(vault.open(wrapped));
  }

  private static void refuse(UUID dossier, Instant at) {
    throw new ErasedDossierException(dossier, at);
  }
}
