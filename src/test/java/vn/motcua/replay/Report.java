package vn.motcua.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadline.Deadlines;

/** The result of a replay, on the console and in files. */
final class Report {

  private Report() {}

  static String table(Summary summary, Duration elapsed) {
    var lines = new ArrayList<String>();
    lines.add(line("Dossiers", summary.dossiers(), ""));
    summary.byChannel().forEach((channel, count) -> lines.add(line("  " + channel, count, "")));
    lines.add("Timeliness");
    var timeliness = summary.timeliness();
    lines.add(line("  EARLY", timeliness.get("EARLY"), summary.earlyPercent() + " %"));
    lines.add(line("  ON_TIME", timeliness.get("ON_TIME"), summary.onTimePercent() + " %"));
    lines.add(line("  LATE", timeliness.get("LATE"), summary.latePercent() + " %"));
    lines.add("Events");
    summary.events().forEach((type, count) -> lines.add(line("  " + type, count, "")));
    lines.add(line("Seconds", (int) elapsed.toSeconds(), ""));
    return String.join(System.lineSeparator(), lines);
  }

  private static String line(String name, int count, String share) {
    return "%-20s %7d %8s".formatted(name, count, share).stripTrailing();
  }

  /** Writes {@code summary.json} and {@code dossiers.csv}. */
  static void write(Path folder, Summary summary, Map<String, UUID> ids, Deadlines deadlines)
      throws IOException {
    Files.createDirectories(folder);
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(folder.resolve("summary.json").toFile(), summary);
    try (var csv =
        new CSVPrinter(
            Files.newBufferedWriter(folder.resolve("dossiers.csv")),
            CSVFormat.RFC4180.builder().setHeader("no", "dueAt", "timeliness").get())) {
      for (var entry : ids.entrySet()) {
        csv.printRecord(record(entry.getKey(), entry.getValue(), deadlines));
      }
    }
  }

  private static List<Object> record(String no, UUID id, Deadlines deadlines) {
    var deadline = deadlines.of(id).orElseThrow();
    var dueAt = deadline.due().dueAt().atZone(WorkingCalendar.ZONE).toOffsetDateTime();
    return List.of(no, dueAt, String.valueOf(deadline.timeliness()));
  }
}
