package vn.motcua.deadline.calendars;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.WorkingCalendar;

/** Takes a corrected calendar. It changes no date: only applying it does. */
@Service
public class UploadCalendar {

  /**
   * @param created false when the version was known with this very content: then nothing was done
   */
  public record Uploaded(CalendarVersion version, boolean created) {}

  private final CalendarVersions versions;
  private final Clock clock;

  UploadCalendar(CalendarVersions versions, Clock clock) {
    this.versions = versions;
    this.clock = clock;
  }

  /**
   * @param yaml in the format of {@code calendar/working-days.yaml}, in UTF-8
   * @param agencyCode the only agency that it is for, or null for all
   * @throws vn.motcua.calendar.InvalidCalendarException naming every fault of the file
   * @throws CalendarConflictException if the version is known with other content
   */
  @Transactional
  public Uploaded upload(byte[] yaml, @Nullable String agencyCode, String account) {
    var content = new String(yaml, StandardCharsets.UTF_8).replace("\r\n", "\n");
    var bytes = content.getBytes(StandardCharsets.UTF_8);
    var calendar = WorkingCalendar.load(new ByteArrayResource(bytes, "calendar"));
    var version =
        new CalendarVersion(
            calendar.version(), agencyCode, sha256(bytes), account, clock.instant());
    boolean created = versions.add(version, content);
    return new Uploaded(versions.get(calendar.version()), created);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
