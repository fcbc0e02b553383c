package vn.motcua.events.relay;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What has not left yet, and what an operator can do about it. */
@Repository
public class Backlog {

  /**
   * A dossier whose oldest event the broker refuses; its later ones wait behind it.
   *
   * @param reason the broker's, by its name, for example {@code RecordTooLargeException}
   * @param waiting how many of its events wait, the refused one included
   */
  public record Blocked(
      UUID dossierId,
      UUID eventId,
      String type,
      long sequence,
      int bytes,
      String reason,
      OffsetDateTime blockedAt,
      int waiting) {}

  private static final String BLOCKED =
      """
      SELECT b.*, o.sequence, o.headers ->> 'ce_type' AS type, length(o.payload) AS bytes,
        (SELECT count(*) FROM outbox w WHERE w.dossier_id = b.dossier_id) AS waiting
      FROM blocked_dossier b JOIN outbox o USING (event_id) ORDER BY blocked_at
      """;

  private final JdbcClient jdbc;

  Backlog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long pending() {
    return count("SELECT count(*) FROM outbox");
  }

  double oldestSeconds() {
    return jdbc.sql(
            """
            SELECT extract(epoch FROM clock_timestamp() - created_at) FROM outbox ORDER BY id LIMIT 1
            """)
        .query(Double.class)
        .optional()
        .orElse(0.0);
  }

  long blocked() {
    return count("SELECT count(*) FROM blocked_dossier");
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  /** The longest blocked first. */
  public List<Blocked> list() {
    return jdbc.sql(BLOCKED)
        .query(
            (row, n) ->
                new Blocked(
                    row.getObject("dossier_id", UUID.class),
                    row.getObject("event_id", UUID.class),
                    row.getString("type"),
                    row.getLong("sequence"),
                    row.getInt("bytes"),
                    row.getString("reason"),
                    row.getObject("blocked_at", OffsetDateTime.class),
                    row.getInt("waiting")))
        .list();
  }

  /**
   * Has a refused event sent again.
   *
   * @return false if the dossier is not blocked by that event
   */
  @Transactional
  public boolean retry(UUID dossier, UUID event) {
    return unblock(dossier, event);
  }

  /**
   * Takes a refused event out of its dossier's way: it will never be on the topic, whose readers
   * see a gap in the sequence. It stays on record with the reason.
   *
   * @return false if the dossier is not blocked by that event
   */
  @Transactional
  public boolean skip(UUID dossier, UUID event, String reason, String account) {
    if (!unblock(dossier, event)) {
      return false;
    }
    jdbc.sql(
            """
            WITH gone AS (DELETE FROM outbox WHERE event_id = :event RETURNING *)
            INSERT INTO skipped_event
              (event_id, dossier_id, sequence, headers, payload, reason, skipped_by)
            SELECT event_id, dossier_id, sequence, headers, payload, :reason, :account FROM gone
            """)
        .param("event", event)
        .param("reason", reason)
        .param("account", account)
        .update();
    return true;
  }

  private boolean unblock(UUID dossier, UUID event) {
    return jdbc.sql("DELETE FROM blocked_dossier WHERE dossier_id = ? AND event_id = ?")
            .params(dossier, event)
            .update()
        == 1;
  }
}
