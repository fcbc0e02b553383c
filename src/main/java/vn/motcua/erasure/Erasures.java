package vn.motcua.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.erasure.Erasure.Kind;
import vn.motcua.erasure.Erasure.Line;

/** All orders to erase, and what came of them. */
@Repository
public class Erasures {

  private static final int MOST_LISTED = 200;

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  Erasures(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** The newest {@value #MOST_LISTED}, the newest first. */
  @Transactional(readOnly = true)
  public List<Erasure> list() {
    return read("ORDER BY ordered_at DESC LIMIT " + MOST_LISTED, Map.of());
  }

  /**
   * @throws RefusedErasureException if there is none
   */
  @Transactional(readOnly = true)
  public Erasure get(UUID id) {
    return read("WHERE id = :id", Map.of("id", id)).stream()
        .findFirst()
        .orElseThrow(() -> RefusedErasureException.unknown(id));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  UUID add(
      Kind kind, String legalBasis, String reference, String account, Collection<UUID> dossiers) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO erasure (id, kind, legal_basis, reference, ordered_by, ordered_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .params(id, kind.name(), legalBasis, reference, account, now())
        .update();
    dossiers.forEach(dossier -> addDossier(id, dossier));
    return id;
  }

  void addDossier(UUID id, UUID dossier) {
    jdbc.sql("INSERT INTO erasure_dossier (erasure_id, dossier_id) VALUES (?, ?)")
        .params(id, dossier)
        .update();
  }

  void erased(UUID id, UUID dossier, Map<String, Integer> counts) {
    jdbc.sql(
            """
            UPDATE erasure_dossier SET erased_at = ?, counts = ?::jsonb
            WHERE erasure_id = ? AND dossier_id = ? AND erased_at IS NULL
            """)
        .params(now(), json.valueToTree(counts).toString(), id, dossier)
        .update();
  }

  void executed(UUID id, String account) {
    jdbc.sql(
            """
            UPDATE erasure SET executed_by = ?, executed_at = ?
            WHERE id = ? AND executed_at IS NULL
            """)
        .params(account, now(), id)
        .update();
  }

  /** Of the catalogue, begun and not ended. */
  Optional<UUID> unfinishedRetention() {
    return jdbc.sql("SELECT id FROM erasure WHERE kind = 'RETENTION' AND executed_at IS NULL")
        .query(UUID.class)
        .optional();
  }

  private List<Erasure> read(String which, Map<String, ?> params) {
    return jdbc.sql("SELECT * FROM erasure " + which)
        .params(params)
        .query(
            (row, n) ->
                new Erasure(
                    row.getObject("id", UUID.class),
                    Kind.valueOf(row.getString("kind")),
                    row.getString("legal_basis"),
                    row.getString("reference"),
                    row.getString("ordered_by"),
                    row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                    row.getString("executed_by"),
                    instant(row, "executed_at"),
                    lines(row.getObject("id", UUID.class))))
        .list();
  }

  private List<Line> lines(UUID id) {
    return jdbc.sql(
            """
            SELECT * FROM erasure_dossier e JOIN dossier d ON d.id = dossier_id
            WHERE erasure_id = ? ORDER BY submitted_at, dossier_id
            """)
        .param(id)
        .query(
            (row, n) ->
                new Line(
                    row.getObject("dossier_id", UUID.class),
                    row.getString("code"),
                    row.getString("procedure_code"),
                    instant(row, "erased_at"),
                    counts(row.getString("counts"))))
        .list();
  }

  private @Nullable Map<String, Integer> counts(@Nullable String text) {
    try {
      return text == null ? null : json.readValue(text, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Counts that we wrote are no JSON", e);
    }
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
