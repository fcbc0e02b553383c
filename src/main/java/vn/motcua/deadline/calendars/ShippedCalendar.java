package vn.motcua.deadline.calendars;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.calendar.InvalidCalendarException;

/**
 * Puts the calendar file of this installation among the versions, at every start. In a new database
 * it is current from then on. Later, a file with a newer version is only known: it becomes current,
 * for new and open dossiers alike, when an administrator applies it.
 */
@Component
class ShippedCalendar implements InitializingBean {

  private static final Logger log = LoggerFactory.getLogger(ShippedCalendar.class);
  private static final String SYSTEM = "system";

  private final Resource file;
  private final UploadCalendar uploadCalendar;
  private final CalendarVersions versions;
  private final TransactionOperations transactions;
  private final JdbcClient jdbc;
  private final Clock clock;

  /**
   * @param file {@code motcua.calendar.location}: another calendar file, for example {@code file:…}
   */
  ShippedCalendar(
      @Value("${motcua.calendar.location:classpath:calendar/working-days.yaml}") Resource file,
      UploadCalendar uploadCalendar,
      CalendarVersions versions,
      TransactionOperations transactions,
      JdbcClient jdbc,
      Clock clock) {
    this.file = file;
    this.uploadCalendar = uploadCalendar;
    this.versions = versions;
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void afterPropertiesSet() throws IOException {
    var yaml = file.getContentAsByteArray();
    transactions.executeWithoutResult(transaction -> keep(yaml));
  }

  private void keep(byte[] yaml) {
    versions.change();
    var version = upload(yaml);
    var present = versions.current(null);
    if (present.isEmpty()) {
      makeCurrent(version);
    } else if (!present.get().equals(version)) {
      log.warn(
          "Calendar {} of {} is known but not applied, {} is current: see /api/v1/calendars",
          version,
          file.getDescription(),
          present.get());
    }
  }

  private String upload(byte[] yaml) {
    try {
      return uploadCalendar.upload(yaml, null, SYSTEM).version().version();
    } catch (InvalidCalendarException | CalendarConflictException e) {
      throw new IllegalStateException(file.getDescription() + ": " + e.getMessage(), e);
    }
  }

  private void makeCurrent(String version) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    jdbc.sql(
            """
            INSERT INTO calendar_change (version, total, started_by, started_at, finished_at)
            VALUES (?, 0, ?, ?, ?)
            """)
        .params(version, SYSTEM, now, now)
        .update();
  }
}
