package vn.motcua.erasure;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.procedures.Procedure;
import vn.motcua.procedures.Procedures;

/**
 * Which dossiers are past the time that the catalogue has them kept. A procedure that says nothing
 * of it, and one that the catalogue has no more, keeps its dossiers for ever.
 */
@Repository
public class Retention {

  /**
   * @param endedAt when the dossier had its last status
   */
  public record Due(UUID dossier, @Nullable String code, String procedure, Instant endedAt) {}

  private static final String DUE =
      """
      SELECT d.id, code, procedure_code, (
        SELECT max(occurred_at) FROM dossier_status_change c WHERE c.dossier_id = d.id) AS ended_at
      FROM dossier d
      WHERE procedure_code = :procedure AND status IN (3, 7, 8, 10) AND submitted_at < :before
        AND NOT EXISTS (SELECT FROM legal_hold h WHERE h.dossier_id = d.id)
        AND NOT EXISTS (
          SELECT FROM dossier_key k WHERE k.dossier_id = d.id AND destroyed_at IS NOT NULL)
      """;

  private final JdbcClient jdbc;
  private final Procedures procedures;

  Retention(JdbcClient jdbc, Procedures procedures) {
    this.jdbc = jdbc;
    this.procedures = procedures;
  }

  /** Those that have ended so many years before, some of each procedure, the oldest first. */
  public List<Due> due(ZonedDateTime at, int most) {
    return procedures.all().stream().flatMap(p -> due(p, at, most)).limit(most).toList();
  }

  private Stream<Due> due(Procedure procedure, ZonedDateTime at, int most) {
    var years = procedure.retentionYears();
    if (years == null) {
      return Stream.empty();
    }
    return jdbc
        .sql(
            "SELECT * FROM ("
                + DUE
                + ") AS ended WHERE ended_at < :before ORDER BY ended_at LIMIT :most")
        .param("procedure", procedure.code())
        .param("before", at.minusYears(years).toInstant().atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(
            (row, n) ->
                new Due(
                    row.getObject("id", UUID.class),
                    row.getString("code"),
                    row.getString("procedure_code"),
                    row.getObject("ended_at", OffsetDateTime.class).toInstant()))
        .list()
        .stream();
  }
}
