package vn.motcua.fault.soak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import vn.motcua.fault.nodes.Gauges;

/** {@code summary.json} with everything, and {@code report.md} with what one reads. */
final class Report {

  private static final int SHOWN = 20;
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT);

  private final StringBuilder text = new StringBuilder();

  static String write(Verdict verdict, List<Gauges.Sample> samples, Path folder)
      throws IOException {
    JSON.writeValue(folder.resolve("summary.json").toFile(), verdict);
    var csv = new StringBuilder("node,at,live,resident\n");
    samples.forEach(
        s -> csv.append("%d,%s,%d,%d\n".formatted(s.node(), s.at(), s.live(), s.resident())));
    Files.writeString(folder.resolve("memory.csv"), csv);
    var report = new Report().of(verdict);
    Files.writeString(folder.resolve("report.md"), report);
    return report;
  }

  private String of(Verdict v) {
    line("# Soak: %d officers on two nodes for %s", v.plan().officers(), v.plan().length());
    line("");
    line("Seed %d. %d requests.", v.plan().seed(), v.requests());
    table("| Must be 0 | |");
    row("lost dossiers", v.lostDossiers().size());
    row("lost completions", v.lostCompletions().size());
    row("double completions", v.doubleCompletions().size());
    row("forbidden transitions", v.forbiddenTransitions().size());
    row("seen at work that may not be", v.wrongs().size());
    row(
        "lost events (of %d; %d came twice)".formatted(v.reader().events(), v.reader().repeats()),
        v.reader().lost());
    row("events of nothing", v.reader().ghosts());
    row("events out of order", v.reader().outOfOrder());
    row("gaps in a sequence", v.reader().gaps());
    row("differences between tables, engine and topic", v.reconciled().path("differences").size());
    v.leftOver().forEach((what, n) -> row(what + ", left over", n));
    row("failed requests that nothing excuses", v.failures().size());
    row("errors in the logs that nothing excuses", v.errors().size());
    line("");
    line("Requests that failed by plan: %d.", v.cutByPlan());
    table("| What went away | from | for |");
    v.troubles()
        .forEach(
            t ->
                line(
                    "| %s | %s | %d s |",
                    t.kind(), t.from(), Duration.between(t.from(), t.until()).toSeconds()));
    table("| Memory in MB | samples | live | most | growth/h | resident | most | growth/h |");
    v.memory()
        .forEach(
            m ->
                line(
                    "| node %d | %d | %d | %d | %.1f | %d | %d | %.1f |",
                    m.node(),
                    m.samples(),
                    m.live(),
                    m.mostLive(),
                    m.liveGrowth(),
                    m.resident(),
                    m.mostResident(),
                    m.residentGrowth()));
    table("| Requests | n | median ms | 95 % | 99 % | most |");
    v.latencies()
        .forEach(
            (kind, l) ->
                line(
                    "| %s | %d | %d | %d | %d | %d |",
                    kind, l.count(), l.median(), l.p95(), l.p99(), l.most()));
    table("| Work | |");
    v.work().forEach(this::row);
    table("| Dossiers by status | |");
    v.statuses().forEach(this::row);
    table("| Refused, as it should be | |");
    v.refusals().forEach(this::row);
    list("Failures", v.failures());
    list("Errors", v.errors());
    list("Wrong", v.wrongs());
    list("Lost completions", v.lostCompletions());
    list("Double completions", v.doubleCompletions());
    table("| Warnings | |");
    v.warnings().forEach(this::row);
    return text.toString();
  }

  private void list(String title, List<?> all) {
    if (!all.isEmpty()) {
      line("");
      line("## %s", title);
      line("");
      all.stream().limit(SHOWN).forEach(one -> line("- `%s`", one));
    }
  }

  private void table(String head) {
    line("");
    line("%s", head);
    line("%s", "|---".repeat((int) head.chars().filter(c -> c == '|').count() - 1) + "|");
  }

  private void row(String what, Object n) {
    line("| %s | %s |", what, n);
  }

  private void line(String format, Object... args) {
    text.append(format.formatted(args)).append('\n');
  }
}
