package vn.motcua.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.io.ClassPathResource;

/** Corrected calendars: the shipped file, with a version of its own and one more day off. */
public final class Calendars {

  private static final AtomicInteger VERSIONS = new AtomicInteger();

  private Calendars() {}

  /** A version that no other test has. */
  public static String newVersion() {
    return "2026.test-" + VERSIONS.incrementAndGet();
  }

  public static String shipped() {
    try {
      return new ClassPathResource("calendar/working-days.yaml")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The shipped calendar as another version. */
  public static String as(String version) {
    return shipped().replace("version: \"2026.1\"", "version: \"" + version + "\"");
  }

  /** The same with a day of 2026 off. */
  public static String withDayOff(String version, String date) {
    var culture = "      - {date: 2026-11-24,";
    return as(version)
        .replace(culture, "      - {date: %s, name: \"Nghỉ bão\"}\n%s".formatted(date, culture));
  }
}
