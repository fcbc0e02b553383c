package vn.motcua.applicants;

import java.time.Clock;
import java.time.Instant;
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

/**
 * Who did what with the vault, and when. It is only ever added to: the database refuses the rest.
 */
@Repository
public class VaultRecord {

  /** What was done. */
  public enum Kind {
    SEALED,
    READ,
    /** With the identity number as it is. */
    READ_UNMASKED,
    /** Found by its identity number, or nothing was. */
    SEARCHED,
    /** A paper's file was opened, which shows who applied. */
    READ_FILE
  }

  /**
   * @param paperNo of the paper whose file was opened; null for all else
   */
  public record Access(Kind kind, String account, Instant at, @Nullable Integer paperNo) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  VaultRecord(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void add(@Nullable UUID dossier, Kind kind, String account) {
    add(dossier, kind, account, null);
  }

  /** Puts a {@link Kind#READ_FILE} on record. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void addFile(UUID dossier, int paperNo, String account) {
    add(dossier, Kind.READ_FILE, account, paperNo);
  }

  private void add(@Nullable UUID dossier, Kind kind, String account, @Nullable Integer paperNo) {
    jdbc.sql(
            """
            INSERT INTO vault_access (dossier_id, kind, account, at, paper_no)
            VALUES (?, ?, ?, ?, ?)
            """)
        .params(dossier, kind.name(), account, clock.instant().atOffset(ZoneOffset.UTC), paperNo)
        .update();
  }

  /** The same with each of many dossiers. */
  @Transactional(propagation = Propagation.MANDATORY)
  void addAll(Collection<UUID> dossiers, Kind kind, String account) {
    jdbc.sql(
            """
            INSERT INTO vault_access (dossier_id, kind, account, at)
            SELECT dossier, ?, ?, ? FROM unnest(?::uuid[]) AS dossier
            """)
        .params(
            kind.name(),
            account,
            clock.instant().atOffset(ZoneOffset.UTC),
            dossiers.toArray(UUID[]::new))
        .update();
  }

  /** Oldest first. */
  public List<Access> of(UUID dossier) {
    return jdbc.sql(
            """
            SELECT kind, account, at, paper_no FROM vault_access WHERE dossier_id = ? ORDER BY id
            """)
        .param(dossier)
        .query(
            (row, n) ->
                new Access(
                    Kind.valueOf(row.getString("kind")),
                    row.getString("account"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getObject("paper_no", Integer.class)))
        .list();
  }
}
