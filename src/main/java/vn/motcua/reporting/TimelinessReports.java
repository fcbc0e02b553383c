package vn.motcua.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How punctual the office was, over the dossiers that were completed in a period. */
@Repository
public class TimelinessReports {

  /**
   * Counts of dossiers and their shares in percent, to one decimal; 0.0 where none was handled.
   *
   * @param handled completed in the period
   */
  public record Timeliness(
      int handled,
      int early,
      int onTime,
      int late,
      BigDecimal earlyPercent,
      BigDecimal onTimePercent,
      BigDecimal latePercent) {

    static Timeliness of(int early, int onTime, int late) {
      int handled = early + onTime + late;
      return new Timeliness(
          handled,
          early,
          onTime,
          late,
          percent(early, handled),
          percent(onTime, handled),
          percent(late, handled));
    }

    private static BigDecimal percent(int part, int whole) {
      return whole == 0
          ? BigDecimal.ZERO.setScale(1)
          : BigDecimal.valueOf(100L * part)
              .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
  }

  /** A total's parts, by channel, by field code, or by month ({@code 2023-08}). */
  public record Breakdown(
      Timeliness total,
      Map<String, Timeliness> byChannel,
      Map<String, Timeliness> byField,
      Map<String, Timeliness> byMonth) {}

  private static final String COUNTS =
      """
      SELECT %s AS part,
        count(*) FILTER (WHERE timeliness = 'EARLY') AS early,
        count(*) FILTER (WHERE timeliness = 'ON_TIME') AS on_time,
        count(*) FILTER (WHERE timeliness = 'LATE') AS late
      FROM dossier JOIN deadline ON dossier_id = id
      WHERE (finished_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date BETWEEN :from AND :to
      GROUP BY 1 ORDER BY 1
      """;

  private final JdbcClient jdbc;

  TimelinessReports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param from first day, in Việt Nam
   * @param to last day, itself included
   */
  public Breakdown between(LocalDate from, LocalDate to) {
    return new Breakdown(
        by("'all'", from, to).getOrDefault("all", Timeliness.of(0, 0, 0)),
        by("channel", from, to),
        by("field_code", from, to),
        by("to_char(finished_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM')", from, to));
  }

  private Map<String, Timeliness> by(String part, LocalDate from, LocalDate to) {
    var parts = new LinkedHashMap<String, Timeliness>();
    jdbc.sql(COUNTS.formatted(part))
        .param("from", from)
        .param("to", to)
        .query(
            (ResultSet row) -> {
              parts.put(row.getString("part"), timeliness(row));
            });
    return parts;
  }

  private static Timeliness timeliness(ResultSet row) throws SQLException {
    return Timeliness.of(row.getInt("early"), row.getInt("on_time"), row.getInt("late"));
  }
}
