package vn.motcua.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.calendar.WorkingCalendar;

/** {@code docs/performance.md}: each benchmark rewrites its own section and leaves the others. */
public final class PerformanceReport {

  private static final Path FILE = Path.of("docs", "performance.md");
  private static final Path CPU = Path.of("/proc/cpuinfo");
  private static final String HEAD =
      """
      # Performance

      Measured, not promised: `mvn -Pbench verify` runs the benchmarks on your machine and rewrites
      the sections between the markers.
      """;

  private PerformanceReport() {}

  /**
   * Writes the section with that title, with the date and the machine under it.
   *
   * @param markdown ends with a line break
   */
  public static void replace(String title, String markdown) {
    String begin = "<!-- begin: %s -->".formatted(title);
    String end = "<!-- end: %s -->".formatted(title);
    String section =
        "%s\n## %s\n\n%s\n%s\n%s\n".formatted(begin, title, markdown, measuredOn(), end);
    try {
      String old = Files.exists(FILE) ? Files.readString(FILE) : HEAD;
      Matcher present =
          Pattern.compile(Pattern.quote(begin) + ".*" + Pattern.quote(end) + "\n", Pattern.DOTALL)
              .matcher(old);
      Files.writeString(
          FILE,
          present.find()
              ? present.replaceFirst(Matcher.quoteReplacement(section))
              : old + "\n" + section);
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be written".formatted(FILE), e);
    }
  }

  private static String measuredOn() {
    return "Measured on %s: %s, %d cores, %s %s, %s %s."
        .formatted(
            LocalDate.now(WorkingCalendar.ZONE),
            processor(),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            System.getProperty("java.vm.name"),
            Runtime.version());
  }

  private static String processor() {
    try (var lines = Files.lines(CPU)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unnamed processor");
    } catch (IOException | UncheckedIOException notLinux) {
      return "unnamed processor";
    }
  }
}
