package vn.motcua.bench;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.deadline.ClockReader;
import vn.motcua.deadline.Rung;
import vn.motcua.deadline.calendars.RulesByCalendar;
import vn.motcua.dossier.Channel;
import vn.motcua.engine.models.gate.ModelGate;
import vn.motcua.migration.plan.PlanMigration;
import vn.motcua.migration.plan.PlanMigration.Wanted;
import vn.motcua.migration.run.RehearseMigration;
import vn.motcua.migration.run.RunMigration;
import vn.motcua.support.ChangedModels;
import vn.motcua.support.Journey;
import vn.motcua.support.Office;
import vn.motcua.support.ProcessTest;

/**
 * So many dossiers ({@code motcua.bench.migrating}) in all states, half of them at risk, missed or
 * waiting, go over to models with one task inserted and one renamed while an officer goes on
 * completing tasks: how fast, what the officer feels, and whether each deadline is what it was.
 */
@ProcessTest
class MigrationBench {

  private static final int DOSSIERS = Integer.getInteger("motcua.bench.migrating", 10_000);
  private static final Duration AT_WORK =
      Duration.ofSeconds(Integer.getInteger("motcua.bench.officerSeconds", 60));
  private static final String MONDAY = "2026-11-09T08:00";

  /**
   * What must not change.
   *
   * @param dueAt null before acceptance
   */
  record Clock(@Nullable Instant dueAt, Set<Rung> reached, @Nullable Instant nextTimer) {}

  @Autowired Journey.World world;
  @Autowired Office office;
  @Autowired RepositoryService repository;
  @Autowired ModelGate gate;
  @Autowired ClockReader clocks;
  @Autowired RulesByCalendar rules;
  @Autowired PlanMigration planMigration;
  @Autowired RehearseMigration rehearse;
  @Autowired RunMigration runMigration;

  @Test
  void dossiersInAllStatesGoOver() throws Exception {
    var figures = new LinkedHashMap<String, Object>();
    copyDossiers();
    var before = clocks();
    assertThat(before).hasSizeGreaterThanOrEqualTo(DOSSIERS);
    var changed = new ChangedModels(repository, gate);
    figures.put("officerBefore", officerFor(Duration.ofSeconds(20)));

    for (var process : List.of("dossier", "specialist-review")) {
      changed.deploy(process);
      var plan =
          planMigration.plan(
              new Wanted(process, null, null, ChangedModels.RENAMED.get(process)), "thietke");
      var refused = new ArrayList<RehearseMigration.Line>();
      figures.put(
          process + " dryRunSeconds",
          seconds(
              () ->
                  rehearse.of(
                      plan.id(),
                      line -> {
                        if (line.refusal() != null) {
                          refused.add(line);
                        }
                      })));
      assertThat(refused).isEmpty();
      double took = seconds(() -> run(process, plan.id(), figures));
      var done = runMigration.progress(plan.id());
      figures.put(process + " dossiers", done.done());
      figures.put(process + " seconds", took);
      figures.put(process + " perSecond", Math.round(done.done() / took));
      figures.put(process + " longestMillis", done.longestMillis());
      assertThat(done.failed()).isZero();
      assertThat(done.done()).isEqualTo(done.total());
    }
    write(figures);

    var after = clocks();
    var differing =
        before.keySet().stream().filter(id -> !before.get(id).equals(after.get(id))).toList();
    assertThat(differing).isEmpty();
    report(figures);
  }

  private void run(String process, long migration, Map<String, Object> figures) {
    runMigration.begin(migration, "thietke");
    figures.put("officerDuring " + process, officerFor(AT_WORK));
    while (runMigration.progress(migration).finishedAt() == null) {
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  // not longer: there would be no more tasks
  private Map<String, Object> officerFor(Duration time) {
    var officer = new BusyOfficer(office, world.jdbc());
    officer.start();
    LockSupport.parkNanos(time.toNanos());
    try {
      officer.end();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return officer.figures();
  }

  /** Those that let time pass come first, before there is anything else that could fall due. */
  private void copyDossiers() {
    var originals = new ArrayList<Journey>();
    originals.add(world.accepted("1.004873", MONDAY).until("2026-11-13T08:00"));
    originals.add(world.accepted("1.004873", MONDAY).until("2026-11-12T08:00"));
    originals.add(verified("SUPPLEMENT").until("2026-11-10T08:00"));
    originals.add(verified("PAYMENT").until("2026-11-10T08:00"));
    originals.add(
        world
            .submitted("1.004873", Channel.ONLINE, MONDAY)
            .does("tiepnhan", "userTask_checkPapers", "checkOutcome", "SUPPLEMENT", "Thiếu"));
    originals.add(world.submitted("1.004873", Channel.ONLINE, MONDAY));
    originals.add(world.accepted("1.004873", MONDAY));
    originals.add(verified("APPROVE"));
    originals.add(verified("OPINION"));
    originals.add(world.accepted("1.004873", MONDAY).completed());
    for (var original : originals) {
      new CopiedDossier(world.jdbc(), original.id()).times(DOSSIERS / originals.size());
    }
    world.jdbc().sql("ANALYZE").update();
  }

  private Journey verified(String outcome) {
    return world
        .accepted("1.004873", MONDAY)
        .does("tuphap", "userTask_verify", "verifyOutcome", outcome, "Cần thêm");
  }

  private Map<UUID, Clock> clocks() {
    var next = new HashMap<UUID, Instant>();
    world
        .jdbc()
        .sql(
            """
            SELECT p.business_key_, min(j.duedate_ AT TIME ZONE 'Asia/Ho_Chi_Minh')
            FROM act_ru_job j JOIN act_ru_execution p ON p.id_ = j.process_instance_id_
            WHERE j.type_ = 'timer' AND j.duedate_ < '9000-01-01' GROUP BY 1
            """)
        .query(
            row -> {
              next.put(UUID.fromString(row.getString(1)), row.getTimestamp(2).toInstant());
            });
    var all = world.jdbc().sql("SELECT id FROM dossier").query(UUID.class).list();
    var records = clocks.read(all);
    return all.stream()
        .collect(
            toMap(
                id -> id,
                id -> {
                  var record = records.get(id);
                  return new Clock(
                      record == null
                          ? null
                          : record.under(rules.of(record.calendarVersion())).due().dueAt(),
                      record == null ? Set.of() : record.reached(),
                      next.get(id));
                }));
  }

  private static double seconds(Runnable work) {
    long from = System.nanoTime();
    work.run();
    return (System.nanoTime() - from) / 1_000_000 / 1000.0;
  }

  private static void report(Map<String, Object> figures) {
    PerformanceReport.replace(
        "A new version of a model",
        """
        %,d dossiers in all states, half of them at risk, missed or waiting, go over to versions of
        `dossier` and `specialist-review` with one task inserted and one renamed, each dossier in a
        transaction of its own. An officer goes on completing tasks meanwhile.

        | | `dossier` | `specialist-review` |
        |---|--:|--:|
        | dossiers | %,d | %,d |
        | dry run | %.0f s | %.0f s |
        | run | %.0f s | %.0f s |
        | dossiers a second | %d | %d |
        | longest transaction | %d ms | %d ms |
        | officer's task meanwhile: median, p95 | %s | %s |

        Before, the officer's task took %s. Afterwards each dossier's due instant, rungs reached and
        next timer were what they had been; no dossier failed, and none of the officer's tasks was
        refused.
        """
            .formatted(
                DOSSIERS,
                of(figures, "dossiers", 0),
                of(figures, "dossiers", 1),
                of(figures, "dryRunSeconds", 0),
                of(figures, "dryRunSeconds", 1),
                of(figures, "seconds", 0),
                of(figures, "seconds", 1),
                of(figures, "perSecond", 0),
                of(figures, "perSecond", 1),
                of(figures, "longestMillis", 0),
                of(figures, "longestMillis", 1),
                officer(figures.get("officerDuring dossier")),
                officer(figures.get("officerDuring specialist-review")),
                officer(figures.get("officerBefore"))));
  }

  private static Object of(Map<String, Object> figures, String figure, int process) {
    return figures.get(List.of("dossier", "specialist-review").get(process) + " " + figure);
  }

  private static String officer(Object figures) {
    JsonNode of = new ObjectMapper().valueToTree(figures);
    assertThat(of.get("refused").asInt()).isZero();
    return "%.0f ms, %.0f ms"
        .formatted(of.get("medianMillis").asDouble(), of.get("p95Millis").asDouble());
  }

  private static void write(Map<String, Object> figures) throws Exception {
    var json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(figures);
    System.out.println(json);
    var folder = Files.createDirectories(Path.of("target", "bench"));
    Files.writeString(folder.resolve("migration.json"), json);
  }
}
