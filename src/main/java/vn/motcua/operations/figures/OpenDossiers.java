package vn.motcua.operations.figures;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.Status;

/** Counts the dossiers that are worked on. */
@Repository
class OpenDossiers {

  /**
   * @param risk the highest rung that is reached in the present period, or {@code NONE}
   */
  record Count(Status status, String risk, long dossiers) {}

  private static final int SECONDS = 5;

  /** MISSED comes after AT_RISK in the alphabet as well. */
  private static final String COUNT =
      """
      SELECT status, risk, count(*) AS dossiers FROM (
        SELECT d.status, coalesce(
          (SELECT max(r.rung) FROM rung_reached r WHERE r.dossier_id = d.id AND r.period =
            (SELECT max(c.period) FROM clock_interval c WHERE c.dossier_id = d.id)), 'NONE') AS risk
        FROM dossier d WHERE d.status NOT IN (3, 7, 8, 10)) AS open
      GROUP BY status, risk
      """;

  private final JdbcClient jdbc;

  OpenDossiers(DataSource database) {
    var bounded = new JdbcTemplate(database);
    bounded.setQueryTimeout(SECONDS);
    this.jdbc = JdbcClient.create(bounded);
  }

  List<Count> count() {
    return jdbc.sql(COUNT)
        .query(
            (row, n) ->
                new Count(
                    Status.ofCode(row.getInt("status")),
                    row.getString("risk"),
                    row.getLong("dossiers")))
        .list();
  }
}
