package vn.motcua.teamwork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
 * What officers write to each other about dossiers, for staff alone. What is said stays said: there
 * is no change, and no deletion but that of the dossier's personal data. It lies there sealed.
 */
@Repository
public class Comments implements KeepsPersonalData {

  private final Dossiers dossiers;
  private final DossierKeys keys;
  private final JdbcClient jdbc;
  private final Clock clock;

  Comments(Dossiers dossiers, DossierKeys keys, JdbcClient jdbc, Clock clock) {
    this.dossiers = dossiers;
    this.keys = keys;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @throws vn.motcua.seals.ErasedDossierException if the dossier's personal data was erased
   */
  @Transactional
  public Comment add(UUID dossier, String author, String text) {
    dossiers.get(dossier);
    // as PostgreSQL keeps it
    var comment = new Comment(author, text, clock.instant().truncatedTo(ChronoUnit.MICROS));
    jdbc.sql("INSERT INTO dossier_comment (dossier_id, author, sealed, at) VALUES (?, ?, ?, ?)")
        .params(
            dossier, author, keys.toSeal(dossier).seal(text), comment.at().atOffset(ZoneOffset.UTC))
        .update();
    return comment;
  }

  /** Oldest first; none where they were erased. */
  @Transactional(readOnly = true)
  public List<Comment> of(UUID dossier) {
    dossiers.get(dossier);
    var key = keys.toOpen(dossier).orElse(null);
    return jdbc.sql("SELECT * FROM dossier_comment WHERE dossier_id = ? ORDER BY id")
        .param(dossier)
        .query(
            (row, n) ->
                new Comment(
                    row.getString("author"),
                    text(row, key),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private static String text(ResultSet row, @Nullable DossierKey key) throws SQLException {
    var sealed = row.getBytes("sealed");
    if (sealed == null) {
      return row.getString("text");
    }
    if (key == null) {
      throw new IllegalStateException("A comment has no key to open it");
    }
    return key.text(sealed);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<String, Integer> erase(UUID dossier) {
    return KeepsPersonalData.counted(
        "dossier_comment",
        jdbc.sql("DELETE FROM dossier_comment WHERE dossier_id = ?").param(dossier).update());
  }

  @Override
  @Transactional
  public int renew(int most) {
    record Open(long id, UUID dossier, String text) {}
    var open =
        jdbc.sql(
                """
                SELECT id, dossier_id AS dossier, text FROM dossier_comment WHERE sealed IS NULL
                LIMIT ? FOR UPDATE SKIP LOCKED
                """)
            .param(most)
            .query(Open.class)
            .list();
    for (var row : open) {
      jdbc.sql("UPDATE dossier_comment SET text = NULL, sealed = ? WHERE id = ?")
          .params(keys.toSeal(row.dossier()).seal(row.text()), row.id())
          .update();
    }
    return open.size();
  }
}
