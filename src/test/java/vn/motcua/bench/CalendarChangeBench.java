package vn.motcua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.deadline.calendars.UploadCalendar;
import vn.motcua.deadline.change.ApplyCalendar;
import vn.motcua.deadline.change.DryRun;
import vn.motcua.support.Calendars;
import vn.motcua.support.Journey;
import vn.motcua.support.Office;
import vn.motcua.support.ProcessTest;

/**
 * A day is declared off while so many dossiers are open ({@code motcua.bench.dossiers}), each of
 * which it moves, and an officer goes on completing tasks: how fast, and what the officer feels.
 */
@ProcessTest
class CalendarChangeBench {

  private static final int DOSSIERS = Integer.getInteger("motcua.bench.dossiers", 100_000);
  private static final int ORIGINALS = 10;
  private static final String DAY_OFF = "2026-11-11";

  @Autowired Journey.World world;
  @Autowired Office office;
  @Autowired UploadCalendar uploadCalendar;
  @Autowired DryRun dryRun;
  @Autowired ApplyCalendar applyCalendar;

  @Test
  void aDayIsDeclaredOff() throws Exception {
    var figures = new LinkedHashMap<String, Object>();
    figures.put("dossiers", DOSSIERS);
    figures.put("copySeconds", seconds(this::copyDossiers));
    var version = "bench";
    uploadCalendar.upload(
        Calendars.withDayOff(version, DAY_OFF).getBytes(StandardCharsets.UTF_8), null, "quantri");

    var moves = new AtomicInteger();
    double dry = seconds(() -> dryRun.of(version, line -> moves.incrementAndGet()));
    figures.put("dryRunSeconds", dry);
    figures.put("dryRunPerSecond", Math.round(moves.get() / dry));

    var officer = new BusyOfficer(office, world.jdbc());
    officer.start();
    LockSupport.parkNanos(Duration.ofSeconds(20).toNanos());
    figures.put("officerBefore", officer.figures());

    double apply =
        seconds(
            () -> {
              applyCalendar.begin(version, "quantri");
              while (applyCalendar.progress(version).orElseThrow().finishedAt() == null) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
              }
            });
    figures.put("officerDuring", officer.figures());
    officer.end();
    var done = applyCalendar.progress(version).orElseThrow();
    figures.put("applySeconds", apply);
    figures.put("applyPerSecond", Math.round(done.done() / apply));
    figures.put("moved", done.moved());
    figures.put("failed", done.failed());
    figures.put("longestLockMillis", done.longestLockMillis());
    write(figures);
    report(figures);

    assertThat(moves).hasValueGreaterThanOrEqualTo(DOSSIERS);
    assertThat(done.failed()).isZero();
    assertThat(dryRun.of(version, line -> {}).open()).isZero();
    assertThat(movedTimers()).isEqualTo(done.moved());
  }

  private void copyDossiers() {
    for (int i = 0; i < ORIGINALS; i++) {
      var original = world.accepted("1.004873", "2026-11-09T08:00");
      new CopiedDossier(world.jdbc(), original.id()).times(DOSSIERS / ORIGINALS);
    }
    world.jdbc().sql("ANALYZE").update();
  }

  /** Dossiers whose timer of the new due date stands where the record says. */
  private int movedTimers() {
    return world
        .jdbc()
        .sql(
            """
            SELECT count(DISTINCT m.dossier_id) FROM deadline_move m
            JOIN act_ru_execution e ON e.business_key_ = m.dossier_id::text
            JOIN act_ru_job j ON j.process_instance_id_ = e.proc_inst_id_
              AND j.duedate_ = (m.due_at AT TIME ZONE 'Asia/Ho_Chi_Minh') + interval '1 millisecond'
            """)
        .query(Integer.class)
        .single();
  }

  private static double seconds(Runnable work) {
    long from = System.nanoTime();
    work.run();
    return (System.nanoTime() - from) / 1_000_000 / 1000.0;
  }

  private static void report(Map<String, Object> figures) {
    PerformanceReport.replace(
        "A day declared off",
        """
        %,d dossiers are open, each of which a corrected calendar moves, with its timers and tasks, in
        batches. An officer goes on completing tasks meanwhile.

        | | |
        |---|--:|
        | dry run | %.1f s |
        | applied in | %.0f s, %d dossiers/s |
        | longest transaction | %d ms |
        | officer's task, before: median, p95 | %s |
        | officer's task, meanwhile: median, p95 | %s |

        None of the dossiers failed, and none of the officer's tasks was refused.
        """
            .formatted(
                DOSSIERS,
                figures.get("dryRunSeconds"),
                figures.get("applySeconds"),
                figures.get("applyPerSecond"),
                figures.get("longestLockMillis"),
                officer(figures.get("officerBefore")),
                officer(figures.get("officerDuring"))));
  }

  private static String officer(Object figures) {
    var of = new ObjectMapper().convertValue(figures, JsonNode.class);
    return "%.0f ms, %.0f ms"
        .formatted(of.get("medianMillis").asDouble(), of.get("p95Millis").asDouble());
  }

  private static void write(Map<String, Object> figures) throws Exception {
    var json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(figures);
    System.out.println(json);
    var folder = Files.createDirectories(Path.of("target", "bench"));
    Files.writeString(folder.resolve("calendar-change.json"), json);
  }
}
