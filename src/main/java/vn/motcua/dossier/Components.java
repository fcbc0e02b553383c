package vn.motcua.dossier;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The papers of all dossiers: of the submission and of each supplement, in the order of arrival.
 */
@Repository
public class Components {

  private final JdbcClient jdbc;

  Components(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void add(UUID dossier, List<Component> components, Instant receivedAt) {
    for (var component : components) {
      jdbc.sql(
              """
              INSERT INTO dossier_component (dossier_id, no, code, name, form, uri, sha256,
                received_at)
              SELECT :dossier, count(*) + 1, :code, :name, :form, :uri, :sha256, :receivedAt
              FROM dossier_component WHERE dossier_id = :dossier
              """)
          .param("dossier", dossier)
          .param("code", component.code())
          .param("name", component.name())
          .param("form", component.form().name())
          .param("uri", component.uri())
          .param("sha256", component.sha256())
          .param("receivedAt", receivedAt.atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  public List<Received> of(UUID dossier) {
    return jdbc.sql("SELECT * FROM dossier_component WHERE dossier_id = ? ORDER BY no")
        .param(dossier)
        .query(
            (row, n) ->
                new Received(
                    row.getInt("no"),
                    new Component(
                        row.getString("code"),
                        row.getString("name"),
                        Component.Form.valueOf(row.getString("form")),
                        row.getString("uri"),
                        row.getString("sha256")),
                    row.getObject("received_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /**
   * A paper and when it came.
   *
   * @param no its number within its dossier, from 1
   */
  public record Received(int no, Component component, Instant at) {}
}
