package vn.motcua.events.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.events.requests.wire.ErrorCode;
import vn.motcua.events.requests.wire.Original;
import vn.motcua.events.requests.wire.Request;
import vn.motcua.seals.VaultSeal;

/** The rows of requests: all that were applied lately, and sealed those that wait. */
@Repository
class InboxTable {

  /**
   * A request that waits for its dossier, or for its way to the dead letters.
   *
   * @param code null while it waits for its dossier
   */
  record Kept(
      long no, VaultSeal.Sealed sealed, @Nullable ErrorCode code, @Nullable String detail) {}

  private static final int FORGOTTEN_AT_ONCE = 5000;

  private final JdbcClient jdbc;
  private final VaultSeal vault;
  private final Clock clock;

  InboxTable(JdbcClient jdbc, VaultSeal vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /** False when the event is known; one that another transaction is applying is waited for. */
  boolean insert(Request request) {
    return jdbc.sql(
                """
                INSERT INTO inbox (source, event_id, submission_id, type, state, received_at)
                VALUES (?, ?, ?, ?, 'APPLIED', ?) ON CONFLICT (source, event_id) DO NOTHING
                """)
            .params(
                request.source(),
                request.eventId(),
                request.submissionId(),
                request.type().name(),
                utc(clock.instant()))
            .update()
        == 1;
  }

  /** Keeps a request of this transaction until its dossier waits for it. */
  void keep(Request request) {
    var sealed = vault.seal(request.original().toBytes());
    jdbc.sql(
            """
            UPDATE inbox SET state = 'EARLY', key_id = ?, sealed = ?
            WHERE source = ? AND event_id = ?
            """)
        .params(sealed.keyId(), sealed.bytes(), request.source(), request.eventId())
        .update();
  }

  boolean hasEarly(String submissionId) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT 1 FROM inbox WHERE submission_id = ? AND state = 'EARLY')")
        .param(submissionId)
        .query(Boolean.class)
        .single();
  }

  boolean hasEarly(String submissionId, Request.Type type) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT 1 FROM inbox
              WHERE submission_id = ? AND state = 'EARLY' AND type = ?)
            """)
        .params(submissionId, type.name())
        .query(Boolean.class)
        .single();
  }

  /** The first of each type, in the order of arrival. */
  List<Kept> nextEarly(String submissionId) {
    return jdbc.sql(
            """
            SELECT * FROM (
              SELECT DISTINCT ON (type) * FROM inbox
              WHERE submission_id = ? AND state = 'EARLY' ORDER BY type, no) AS first_of_type
            ORDER BY no
            """)
        .param(submissionId)
        .query(InboxTable::kept)
        .list();
  }

  void applied(Kept request) {
    decided(
        jdbc.sql(
                """
                UPDATE inbox SET state = 'APPLIED', key_id = NULL, sealed = NULL
                WHERE no = ? AND state = 'EARLY'
                """)
            .param(request.no())
            .update());
  }

  void dead(Kept request, ErrorCode code, String detail) {
    decided(
        jdbc.sql(
                """
                UPDATE inbox SET state = 'DEAD', error_code = ?, error_detail = ?
                WHERE no = ? AND state = 'EARLY'
                """)
            .params(code.name(), detail, request.no())
            .update());
  }

  /** The application goes back with the transaction if another has expired the request. */
  private static void decided(int rows) {
    if (rows != 1) {
      throw new IllegalStateException("The request was decided on by another transaction");
    }
  }

  int expire(Instant receivedBefore) {
    return jdbc.sql(
            """
            UPDATE inbox SET state = 'DEAD', error_code = ?, error_detail = ?
            WHERE state = 'EARLY' AND received_at < ?
            """)
        .params(
            ErrorCode.EXPIRED.name(),
            "Its dossier did not come to wait for it",
            utc(receivedBefore))
        .update();
  }

  /** The next one that no other node is about to send, locked. */
  Optional<Kept> nextDead(long after) {
    return jdbc.sql(
            """
            SELECT * FROM inbox WHERE state = 'DEAD' AND no > ?
            ORDER BY no LIMIT 1 FOR UPDATE SKIP LOCKED
            """)
        .param(after)
        .query(InboxTable::kept)
        .optional();
  }

  /** A dead letter is not remembered: it may be sent again. */
  void delete(Kept request) {
    jdbc.sql("DELETE FROM inbox WHERE no = ?").param(request.no()).update();
  }

  /** Submissions with early requests that have a dossier. */
  List<String> early() {
    return jdbc.sql(
            """
            SELECT DISTINCT submission_id FROM inbox JOIN dossier USING (submission_id)
            WHERE state = 'EARLY'
            """)
        .query(String.class)
        .list();
  }

  long countEarly() {
    return jdbc.sql("SELECT count(*) FROM inbox WHERE state = 'EARLY'").query(Long.class).single();
  }

  /** On their way to the dead letters, which they leave within seconds. */
  long countDead() {
    return jdbc.sql("SELECT count(*) FROM inbox WHERE state = 'DEAD'").query(Long.class).single();
  }

  /** Returns whether there may be more to forget. */
  boolean forget(Instant receivedBefore) {
    return jdbc.sql(
                """
                DELETE FROM inbox WHERE no IN (
                  SELECT no FROM inbox WHERE state = 'APPLIED' AND received_at < ?
                  ORDER BY received_at LIMIT ? FOR UPDATE SKIP LOCKED)
                """)
            .params(utc(receivedBefore), FORGOTTEN_AT_ONCE)
            .update()
        == FORGOTTEN_AT_ONCE;
  }

  /**
   * @throws IllegalStateException if it was sealed under another key
   */
  Original open(Kept request) {
    return Original.of(vault.open(request.sealed()));
  }

  private static Kept kept(ResultSet row, int n) throws SQLException {
    var code = row.getString("error_code");
    return new Kept(
        row.getLong("no"),
        new VaultSeal.Sealed(row.getString("key_id"), row.getBytes("sealed")),
        code == null ? null : ErrorCode.valueOf(code),
        row.getString("error_detail"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
