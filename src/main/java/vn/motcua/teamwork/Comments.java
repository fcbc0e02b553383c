package vn.motcua.teamwork;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Dossiers;

/**
 * What officers write to each other about dossiers, for staff alone. What is said stays said: there
 * is no change and no deletion.
 */
@Repository
public class Comments {

  private final Dossiers dossiers;
  private final JdbcClient jdbc;
  private final Clock clock;

  Comments(Dossiers dossiers, JdbcClient jdbc, Clock clock) {
    this.dossiers = dossiers;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional
  public Comment add(UUID dossier, String author, String text) {
    dossiers.get(dossier);
    // as PostgreSQL keeps it
    var comment = new Comment(author, text, clock.instant().truncatedTo(ChronoUnit.MICROS));
    jdbc.sql("INSERT INTO dossier_comment (dossier_id, author, text, at) VALUES (?, ?, ?, ?)")
        .params(dossier, author, text, comment.at().atOffset(ZoneOffset.UTC))
        .update();
    return comment;
  }

  /** Oldest first. */
  @Transactional(readOnly = true)
  public List<Comment> of(UUID dossier) {
    dossiers.get(dossier);
    return jdbc.sql("SELECT * FROM dossier_comment WHERE dossier_id = ? ORDER BY id")
        .param(dossier)
        .query(
            (row, n) ->
                new Comment(
                    row.getString("author"),
                    row.getString("text"),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
