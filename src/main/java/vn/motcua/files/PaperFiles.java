package vn.motcua.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which papers have a file, and which had another before. */
@Repository
public class PaperFiles {

  private final JdbcClient jdbc;

  PaperFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The present file of each paper that has one, in the order of the papers. */
  public List<PaperFile> of(UUID dossier) {
    return jdbc.sql(
            """
            SELECT * FROM paper_file WHERE dossier_id = ? AND replaced_at IS NULL
            ORDER BY component_no
            """)
        .param(dossier)
        .query(PaperFiles::file)
        .list();
  }

  Optional<PaperFile> find(UUID dossier, int no) {
    return of(dossier).stream().filter(file -> file.no() == no).findFirst();
  }

  /** In place of the present one, which stays on record. To be called under the dossier's lock. */
  @Transactional(propagation = Propagation.MANDATORY)
  void add(UUID dossier, PaperFile file, String account) {
    var at = file.receivedAt().atOffset(ZoneOffset.UTC);
    jdbc.sql(
            """
            UPDATE paper_file SET replaced_at = ?
            WHERE dossier_id = ? AND component_no = ? AND replaced_at IS NULL
            """)
        .params(at, dossier, file.no())
        .update();
    jdbc.sql("INSERT INTO paper_file VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, ?)")
        .params(
            file.id(),
            dossier,
            file.no(),
            file.sha256(),
            file.size(),
            file.type(),
            account,
            at,
            file.sealed())
        .update();
  }

  private static PaperFile file(ResultSet row, int n) throws SQLException {
    return new PaperFile(
        row.getObject("id", UUID.class),
        row.getInt("component_no"),
        row.getString("sha256"),
        row.getLong("size"),
        row.getString("media_type"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("sealed"));
  }
}
