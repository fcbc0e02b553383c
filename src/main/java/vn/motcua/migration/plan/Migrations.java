package vn.motcua.migration.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.migration.plan.Migration.Route;

/** The plans. */
@Repository
public class Migrations {

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  Migrations(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Keeps a plan. */
  @Transactional
  Migration add(
      String process, int latest, @Nullable Long undoes, List<Route> routes, String account) {
    long id =
        jdbc.sql(
                """
                INSERT INTO migration (process, latest_version, undoes, planned_by, planned_at)
                VALUES (?, ?, ?, ?, ?) RETURNING id
                """)
            .params(process, latest, undoes, account, clock.instant().atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single();
    routes.forEach(route -> add(id, route));
    return get(id);
  }

  private void add(long id, Route route) {
    jdbc.sql("INSERT INTO migration_route VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)")
        .params(
            id,
            route.no(),
            route.source(),
            route.sourceVersion(),
            route.sourceTag(),
            route.target(),
            route.targetVersion(),
            route.targetTag(),
            write(route.renamed()))
        .update();
  }

  /**
   * @throws UnknownMigrationException if there is none
   */
  public Migration get(long id) {
    return select("WHERE id = ?", spec -> spec.param(id)).stream()
        .findFirst()
        .orElseThrow(UnknownMigrationException::new);
  }

  /** The latest, newest first. */
  public List<Migration> latest(int limit) {
    return select("ORDER BY id DESC LIMIT ?", spec -> spec.param(limit));
  }

  /** Whether it was run to its end. */
  boolean isFinished(long id) {
    return jdbc.sql("SELECT finished_at IS NOT NULL FROM migration WHERE id = ?")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  /** Whether it has taken any dossier over. */
  boolean hasMoved(long id) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT 1 FROM migration_process WHERE migration_id = ? AND state = 'DONE')
            """)
        .param(id)
        .query(Boolean.class)
        .single();
  }

  private List<Migration> select(String where, UnaryOperator<JdbcClient.StatementSpec> params) {
    return params.apply(jdbc.sql("SELECT * FROM migration " + where)).query(this::migration).list();
  }

  private Migration migration(ResultSet row, int n) throws SQLException {
    long id = row.getLong("id");
    return new Migration(
        id,
        row.getString("process"),
        row.getInt("latest_version"),
        row.getObject("undoes", Long.class),
        row.getString("planned_by"),
        row.getObject("planned_at", OffsetDateTime.class).toInstant(),
        jdbc.sql("SELECT * FROM migration_route WHERE migration_id = ? ORDER BY no")
            .param(id)
            .query(this::route)
            .list());
  }

  private Route route(ResultSet row, int n) throws SQLException {
    return new Route(
        row.getInt("no"),
        row.getString("source"),
        row.getInt("source_no"),
        row.getString("source_tag"),
        row.getString("target"),
        row.getInt("target_no"),
        row.getString("target_tag"),
        read(row.getString("renamed")));
  }

  private String write(Map<String, String> renamed) {
    try {
      return json.writeValueAsString(renamed);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> read(String renamed) {
    try {
      return json.readValue(renamed, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
