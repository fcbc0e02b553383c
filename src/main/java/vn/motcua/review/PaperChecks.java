package vn.motcua.review;

import java.sql.Array;
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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which of a procedure's papers officers had before them when they checked a dossier. */
@Repository
public class PaperChecks {

  /**
   * @param step the id of the task in its model, for example {@code userTask_checkPapers}
   * @param received codes of the catalogue, in its order; {@code missing} likewise
   */
  public record PaperCheck(
      String step, List<String> received, List<String> missing, String account, Instant at) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  PaperChecks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void add(
      UUID dossier, String step, List<String> received, List<String> missing, String account) {
    jdbc.sql(
            """
            INSERT INTO paper_check (dossier_id, step, received, missing, account, checked_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .params(
            dossier,
            step,
            received.toArray(String[]::new),
            missing.toArray(String[]::new),
            account,
            clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The last one, if the papers were checked by the list at all. */
  public Optional<PaperCheck> last(UUID dossier) {
    return jdbc.sql("SELECT * FROM paper_check WHERE dossier_id = ? ORDER BY id DESC LIMIT 1")
        .param(dossier)
        .query(PaperChecks::check)
        .optional();
  }

  /** The one that went with a decision, if it had a list. */
  public Optional<PaperCheck> with(UUID dossier, Decision decision) {
    return jdbc.sql(
            """
            SELECT * FROM paper_check WHERE dossier_id = ? AND step = ? AND checked_at >= ?
            ORDER BY id LIMIT 1
            """)
        .params(dossier, decision.step(), decision.decidedAt().atOffset(ZoneOffset.UTC))
        .query(PaperChecks::check)
        .optional();
  }

  private static PaperCheck check(ResultSet row, int n) throws SQLException {
    return new PaperCheck(
        row.getString("step"),
        texts(row.getArray("received")),
        texts(row.getArray("missing")),
        row.getString("account"),
        row.getObject("checked_at", OffsetDateTime.class).toInstant());
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
