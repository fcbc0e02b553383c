package vn.motcua.deadline.calendars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All versions of the calendar, and which of them is current. */
@Repository
public class CalendarVersions {

  private static final long CURRENT = 0x63616c656e646172L;

  private final JdbcClient jdbc;

  CalendarVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps a version, once.
   *
   * @return whether it is new
   * @throws CalendarConflictException if it is known with other content or for another agency
   */
  boolean add(CalendarVersion added, String content) {
    int inserted =
        jdbc.sql(
                """
                INSERT INTO working_calendar
                  (version, agency_code, content, sha256, uploaded_by, uploaded_at)
                VALUES (:version, :agency, :content, :sha256, :by, :at)
                ON CONFLICT (version) DO NOTHING
                """)
            .param("version", added.version())
            .param("agency", added.agencyCode())
            .param("content", content)
            .param("sha256", added.sha256())
            .param("by", added.uploadedBy())
            .param("at", added.uploadedAt().atOffset(ZoneOffset.UTC))
            .update();
    var known = get(added.version());
    if (!known.sha256().equals(added.sha256())
        || !Optional.ofNullable(known.agencyCode())
            .equals(Optional.ofNullable(added.agencyCode()))) {
      throw new CalendarConflictException(added.version());
    }
    return inserted == 1;
  }

  /**
   * @throws UnknownCalendarException if there is none
   */
  public CalendarVersion get(String version) {
    return jdbc.sql("SELECT * FROM working_calendar WHERE version = ?")
        .param(version)
        .query(CalendarVersions::version)
        .optional()
        .orElseThrow(UnknownCalendarException::new);
  }

  /** All of them, the latest first. */
  public List<CalendarVersion> all() {
    return jdbc.sql("SELECT * FROM working_calendar ORDER BY uploaded_at DESC, version DESC")
        .query(CalendarVersions::version)
        .list();
  }

  /** The file as it was uploaded. */
  String content(String version) {
    return jdbc.sql("SELECT content FROM working_calendar WHERE version = ?")
        .param(version)
        .query(String.class)
        .optional()
        .orElseThrow(UnknownCalendarException::new);
  }

  /**
   * The version that an agency's own latest change made current, else the latest change of all.
   *
   * @param agencyCode null for what holds where an agency has none of its own
   */
  public Optional<String> current(@Nullable String agencyCode) {
    return jdbc.sql(
            """
            SELECT version FROM calendar_change JOIN working_calendar USING (version)
            WHERE agency_code = ?::text OR agency_code IS NULL
            ORDER BY agency_code IS NULL, id DESC LIMIT 1
            """)
        .param(agencyCode)
        .query(String.class)
        .optional();
  }

  /**
   * Keeps the current version from changing until the transaction ends: what is pinned under this
   * is either seen by the change that comes next, or sees it.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold() {
    lock("SELECT pg_advisory_xact_lock_shared(?)");
  }

  /** Waits for all who hold the current version, and keeps new ones waiting until the commit. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void change() {
    lock("SELECT pg_advisory_xact_lock(?)");
  }

  private void lock(String sql) {
    jdbc.sql(sql).param(CURRENT).query((row, n) -> n).list();
  }

  private static CalendarVersion version(ResultSet row, int n) throws SQLException {
    return new CalendarVersion(
        row.getString("version"),
        row.getString("agency_code"),
        row.getString("sha256"),
        row.getString("uploaded_by"),
        row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
  }
}
