package vn.motcua.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What applicants have sent while their dossiers were handled, as it was taken in. */
@Repository
public class ReceivedRequests {

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  ReceivedRequests(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  public Optional<Withdrawal> withdrawal(UUID dossier) {
    return jdbc.sql(
            "SELECT detail FROM applicant_request WHERE dossier_id = ? AND kind = 'withdrawal'")
        .param(dossier)
        .query((row, n) -> detail(row))
        .optional()
        .map(
            detail ->
                new Withdrawal(
                    OffsetDateTime.parse(detail.get("requestedAt").asText()),
                    detail.get("reason").asText()));
  }

  /** Oldest first. */
  public List<Payment> payments(UUID dossier) {
    return jdbc.sql(
            """
            SELECT request_key, detail FROM applicant_request
            WHERE dossier_id = ? AND kind = 'payment' ORDER BY received_at
            """)
        .param(dossier)
        .query(
            (row, n) -> {
              var detail = detail(row);
              return new Payment(
                  row.getString("request_key"),
                  detail.get("amount").asLong(),
                  OffsetDateTime.parse(detail.get("paidAt").asText()));
            })
        .list();
  }

  private JsonNode detail(ResultSet row) throws SQLException {
    try {
      return json.readTree(row.getString("detail"));
    } catch (JsonProcessingException e) {
      // the cause would carry what was sent
      throw new IllegalStateException("A request's detail in the table is no JSON");
    }
  }
}
