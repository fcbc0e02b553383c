package vn.motcua.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.seals.DossierKey;
import vn.motcua.seals.DossierKeys;
import vn.motcua.seals.KeepsPersonalData;

/**
 * What applicants have sent while their dossiers were handled, as it was taken in. It lies there
 * sealed, and the sender's key of it as a keyed hash.
 */
@Repository
public class ReceivedRequests implements KeepsPersonalData {

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final DossierKeys keys;

  ReceivedRequests(JdbcClient jdbc, ObjectMapper json, DossierKeys keys) {
    this.jdbc = jdbc;
    this.json = json;
    this.keys = keys;
  }

  public Optional<Withdrawal> withdrawal(UUID dossier) {
    return details(dossier, "withdrawal").stream()
        .findFirst()
        .map(
            detail ->
                new Withdrawal(
                    OffsetDateTime.parse(detail.get("requestedAt").asText()),
                    detail.get("reason").asText()));
  }

  /** Oldest first. */
  public List<Payment> payments(UUID dossier) {
    return details(dossier, "payment").stream()
        .map(
            detail ->
                new Payment(
                    detail.get("transactionId").asText(),
                    detail.get("amount").asLong(),
                    OffsetDateTime.parse(detail.get("paidAt").asText())))
        .toList();
  }

  boolean isKnown(UUID dossier, String kind, String key, DossierKey sealing) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT 1 FROM applicant_request
              WHERE dossier_id = ? AND kind = ? AND request_key IN (?, ?))
            """)
        .params(dossier, kind, key, hidden(key, sealing))
        .query(Boolean.class)
        .single();
  }

  void add(
      UUID dossier,
      String kind,
      String key,
      Map<String, ?> detail,
      DossierKey sealing,
      Instant at) {
    jdbc.sql(
            """
            INSERT INTO applicant_request (dossier_id, kind, request_key, sealed, received_at)
            VALUES (?, ?, ?, ?, ?)
            """)
        .params(
            dossier,
            kind,
            hidden(key, sealing),
            sealing.seal(json.valueToTree(detail).toString()),
            at.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<String, Integer> erase(UUID dossier) {
    return KeepsPersonalData.counted(
        "applicant_request",
        jdbc.sql("DELETE FROM applicant_request WHERE dossier_id = ?").param(dossier).update());
  }

  @Override
  @Transactional
  public int renew(int most) {
    record Open(UUID dossier, String kind, String key, String detail) {}
    var open =
        jdbc.sql(
                """
                SELECT dossier_id AS dossier, kind, request_key AS key, CASE kind
                  WHEN 'payment' THEN detail || jsonb_build_object('transactionId', request_key)
                  ELSE detail END AS detail
                FROM applicant_request WHERE sealed IS NULL LIMIT ? FOR UPDATE SKIP LOCKED
                """)
            .param(most)
            .query(Open.class)
            .list();
    for (var row : open) {
      var sealing = keys.toSeal(row.dossier());
      jdbc.sql(
              """
              UPDATE applicant_request SET request_key = ?, detail = NULL, sealed = ?
              WHERE dossier_id = ? AND kind = ? AND request_key = ?
              """)
          .params(
              hidden(row.key(), sealing),
              sealing.seal(row.detail()),
              row.dossier(),
              row.kind(),
              row.key())
          .update();
    }
    return open.size();
  }

  /** A withdrawal has no key: there is one of a dossier. */
  private static String hidden(String key, DossierKey sealing) {
    return key.isEmpty() ? key : sealing.fingerprint(key);
  }

  private List<JsonNode> details(UUID dossier, String kind) {
    var key = keys.toOpen(dossier).orElse(null);
    return jdbc.sql(
            """
            SELECT sealed, CASE kind
              WHEN 'payment' THEN detail || jsonb_build_object('transactionId', request_key)
              ELSE detail END AS detail
            FROM applicant_request WHERE dossier_id = ? AND kind = ? ORDER BY received_at
            """)
        .params(dossier, kind)
        .query((row, n) -> detail(row, key))
        .list();
  }

  private JsonNode detail(ResultSet row, @Nullable DossierKey key) throws SQLException {
    var sealed = row.getBytes("sealed");
    if (sealed != null && key == null) {
      throw new IllegalStateException("A request's detail has no key to open it");
    }
    try {
      return json.readTree(sealed == null ? row.getString("detail") : key.text(sealed));
    } catch (JsonProcessingException e) {
      // the cause would carry what was sent
      throw new IllegalStateException("A request's detail in the table is no JSON");
    }
  }
}
