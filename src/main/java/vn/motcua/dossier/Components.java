package vn.motcua.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
 * The papers of all dossiers: of the submission and of each supplement, in the order of arrival.
 * What the submitter calls them is sealed: it may name people.
 */
@Repository
public class Components implements KeepsPersonalData {

  private record Words(String code, String name, @Nullable String uri) {}

  private record Open(UUID dossier, int no, Words words) {}

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final DossierKeys keys;

  Components(JdbcClient jdbc, ObjectMapper json, DossierKeys keys) {
    this.jdbc = jdbc;
    this.json = json;
    this.keys = keys;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void add(UUID dossier, List<Component> components, Instant receivedAt) {
    if (components.isEmpty()) {
      return;
    }
    var key = keys.toSeal(dossier);
    for (var component : components) {
      jdbc.sql(
              """
              INSERT INTO dossier_component (dossier_id, no, sealed, form, sha256, received_at)
              SELECT :dossier, count(*) + 1, :sealed, :form, :sha256, :receivedAt
              FROM dossier_component WHERE dossier_id = :dossier
              """)
          .param("dossier", dossier)
          .param(
              "sealed", seal(key, new Words(component.code(), component.name(), component.uri())))
          .param("form", component.form().name())
          .param("sha256", component.sha256())
          .param("receivedAt", receivedAt.atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  /** None where they were erased. */
  public List<Received> of(UUID dossier) {
    var key = keys.toOpen(dossier).orElse(null);
    return jdbc.sql("SELECT * FROM dossier_component WHERE dossier_id = ? ORDER BY no")
        .param(dossier)
        .query(
            (row, n) -> {
              var words = words(row, key);
              return new Received(
                  row.getInt("no"),
                  new Component(
                      words.code(),
                      words.name(),
                      Component.Form.valueOf(row.getString("form")),
                      words.uri(),
                      row.getString("sha256")),
                  row.getObject("received_at", OffsetDateTime.class).toInstant());
            })
        .list();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<String, Integer> erase(UUID dossier) {
    return KeepsPersonalData.counted(
        "dossier_component",
        jdbc.sql("DELETE FROM dossier_component WHERE dossier_id = ?").param(dossier).update());
  }

  @Override
  @Transactional
  public int renew(int most) {
    var open =
        jdbc.sql(
                """
                SELECT * FROM dossier_component WHERE sealed IS NULL
                LIMIT ? FOR UPDATE SKIP LOCKED
                """)
            .param(most)
            .query((row, n) -> new Open(id(row), row.getInt("no"), open(row)))
            .list();
    open.forEach(this::renew);
    return open.size();
  }

  private void renew(Open paper) {
    jdbc.sql(
            """
            UPDATE dossier_component SET sealed = ?, code = NULL, name = NULL, uri = NULL
            WHERE dossier_id = ? AND no = ?
            """)
        .params(seal(keys.toSeal(paper.dossier()), paper.words()), paper.dossier(), paper.no())
        .update();
  }

  private Words words(ResultSet row, @Nullable DossierKey key) throws SQLException {
    var sealed = row.getBytes("sealed");
    if (sealed == null) {
      return open(row);
    }
    if (key == null) {
      throw new IllegalStateException("Dossier %s has papers and no key".formatted(id(row)));
    }
    try {
      return json.readValue(key.open(sealed), Words.class);
    } catch (IOException e) {
      // the cause would carry the words
      throw new IllegalStateException("What is sealed of a paper is not what it is called");
    }
  }

  /** As they lay before they were sealed. */
  private static Words open(ResultSet row) throws SQLException {
    return new Words(row.getString("code"), row.getString("name"), row.getString("uri"));
  }

  private static UUID id(ResultSet row) throws SQLException {
    return row.getObject("dossier_id", UUID.class);
  }

  private byte[] seal(DossierKey key, Words words) {
    try {
      return key.seal(json.writeValueAsBytes(words));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What a paper is called has no JSON form");
    }
  }

  /**
   * A paper and when it came.
   *
   * @param no its number within its dossier, from 1
   */
  public record Received(int no, Component component, Instant at) {}
}
