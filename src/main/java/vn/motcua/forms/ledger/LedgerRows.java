package vn.motcua.forms.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.Status;

/** Finds the dossiers that stand in a ledger. */
@Repository
class LedgerRows {

  /**
   * @param handedOver the outcome of the step at which the result was handed over
   */
  record Row(
      UUID dossier,
      String code,
      String procedure,
      String field,
      Status status,
      Instant accepted,
      @Nullable Instant returned,
      @Nullable String handedOver) {}

  private final JdbcClient jdbc;

  LedgerRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * In the order of acceptance, so many at most.
   *
   * @param field null for all
   */
  List<Row> of(LedgerPeriod period, @Nullable String field, int most) {
    return jdbc.sql(
            """
            SELECT d.*, (
              SELECT outcome FROM decision
              WHERE dossier_id = d.id AND outcome IN ('HANDED_OVER', 'PUBLISHED', 'POSTED')
              ORDER BY decision.id DESC LIMIT 1) AS handed_over
            FROM dossier d
            WHERE accepted_at >= :start AND accepted_at < :end AND code IS NOT NULL
              AND (:field::text IS NULL OR field_code = :field::text)
            ORDER BY accepted_at, code LIMIT :most
            """)
        .param("start", period.start().atOffset(ZoneOffset.UTC))
        .param("end", period.end().atOffset(ZoneOffset.UTC))
        .param("field", field)
        .param("most", most)
        .query(LedgerRows::row)
        .list();
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    var returned = row.getObject("returned_at", OffsetDateTime.class);
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("procedure_code"),
        row.getString("field_code"),
        Status.ofCode(row.getInt("status")),
        row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
        returned == null ? null : returned.toInstant(),
        row.getString("handed_over"));
  }
}
