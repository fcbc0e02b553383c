package vn.motcua.bench.throughput;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camunda.bpm.engine.ProcessEngineConfiguration.HISTORY_AUDIT;
import static org.camunda.bpm.engine.ProcessEngineConfiguration.HISTORY_FULL;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.bench.PerformanceReport;
import vn.motcua.dossier.Channel;
import vn.motcua.procedures.Procedures;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;

/**
 * Dossiers go the whole way through the real models, in turns by the running application and by
 * bare engines: {@code motcua.bench.rounds} rounds each of {@code motcua.bench.seconds}, with
 * {@code motcua.bench.workers} officers at work.
 */
@RunningOffice
class ThroughputBench {

  private static final int ROUNDS = Integer.getInteger("motcua.bench.rounds", 8);
  // after three, the compiler is still busy with the largest of them
  private static final int WARM_UP_ROUNDS = 5;
  private static final Duration ROUND =
      Duration.ofSeconds(Integer.getInteger("motcua.bench.seconds", 15));
  private static final int WORKERS = Integer.getInteger("motcua.bench.workers", 4);
  private static final String PROCEDURE = "1.004873";
  private static final double TARGET = 0.9;

  @Autowired ProcessEngine engine;
  @Autowired Office office;
  @Autowired Procedures procedures;
  @Autowired JdbcClient jdbc;

  @Value("${spring.datasource.url}")
  String url;

  @Value("${spring.datasource.username}")
  String user;

  @Test
  void theWholeHouseIsAsFastAsABareEngine() throws Exception {
    try (var full = new BareEngine(url, user, HISTORY_FULL);
        var audit = new BareEngine(url, user, HISTORY_AUDIT)) {
      var motcua = new Entrant("Một Cửa", new Contender(engine, this::submit, this::emptyOutbox));
      var bare = new Entrant("bare Camunda, history `full`", contender(full));
      var lessHistory = new Entrant("bare Camunda, history `audit`", contender(audit));
      race(List.of(motcua, bare, lessHistory));
      assertThat(unfinished(full) + unfinished(audit) + unfinished()).isZero();
      PerformanceReport.replace("Dossiers a second", report(motcua, bare, lessHistory));
      assertThat(motcua.ratioTo(bare)).as("ours : bare").isGreaterThanOrEqualTo(TARGET);
    }
  }

  private static void race(List<Entrant> entrants) throws Exception {
    for (int n = 0; n < WARM_UP_ROUNDS; n++) {
      for (var entrant : entrants) {
        entrant.round.run(WORKERS, ROUND);
      }
    }
    var turns = new ArrayList<>(entrants);
    for (int n = 0; n < ROUNDS; n++) {
      for (var entrant : turns) {
        entrant.aSecond.add(entrant.round.run(WORKERS, ROUND));
        System.out.printf("%s: %.1f/s%n", entrant.name, entrant.aSecond.get(n));
      }
      // nobody has always the same one before it
      Collections.reverse(turns);
    }
  }

  private Contender contender(BareEngine bare) {
    var procedure = procedures.get(PROCEDURE);
    return new Contender(bare.engine(), () -> bare.start(procedure), () -> {});
  }

  private String submit() {
    return office.submit(PROCEDURE, Channel.ONLINE, Instant.now()).toString();
  }

  private void emptyOutbox() {
    await("an empty outbox")
        .pollInterval(Duration.ofMillis(10))
        .until(() -> jdbc.sql("SELECT count(*) FROM outbox").query(Long.class).single() == 0);
  }

  private long unfinished() {
    return jdbc.sql("SELECT count(*) FROM dossier WHERE status <> 10").query(Long.class).single();
  }

  private static long unfinished(BareEngine bare) {
    return bare.engine().getRuntimeService().createProcessInstanceQuery().count();
  }

  private static String report(Entrant motcua, Entrant... bare) {
    return """
        Dossiers that go the whole way through the models of `bpmn/`, from submission to the result
        handed over, with %d officers at work: %d rounds of %d s each, in turns. Beside Một Cửa with
        everything on (dossier, clock, applicant's vault, outbox, relay to Kafka, authorization) ran
        Camunda 7.24 on the same models, in databases of its own on the same server, with stand-ins
        that do nothing for what the models call. Its defaults are those of its Spring Boot starter
        (history `full`, as in all its distributions); the target is a ratio of %.1f to that. Its
        code alone falls back to history `audit`, which is measured too.

        | | Dossiers a second, median | Lowest to highest | Một Cửa to it | of each round |
        |---|--:|--:|--:|--:|
        | %s | %.1f | %s | | |
        %s
        """
        .formatted(
            WORKERS,
            ROUNDS,
            ROUND.toSeconds(),
            TARGET,
            motcua.name,
            median(motcua.aSecond),
            spread("%.1f", motcua.aSecond),
            List.of(bare).stream().map(other -> row(motcua, other)).collect(joining("\n")));
  }

  private static String row(Entrant motcua, Entrant bare) {
    var ratios =
        IntStream.range(0, ROUNDS)
            .mapToObj(n -> motcua.aSecond.get(n) / bare.aSecond.get(n))
            .toList();
    return "| %s | %.1f | %s | **%.2f** | %s |"
        .formatted(
            bare.name,
            median(bare.aSecond),
            spread("%.1f", bare.aSecond),
            motcua.ratioTo(bare),
            spread("%.2f", ratios));
  }

  private static String spread(String format, List<Double> values) {
    return (format + " to " + format).formatted(Collections.min(values), Collections.max(values));
  }

  private static double median(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  private static class Entrant {

    final String name;
    final Round round;
    final List<Double> aSecond = new ArrayList<>();

    Entrant(String name, Contender contender) {
      this.name = name;
      this.round = new Round(contender);
    }

    double ratioTo(Entrant other) {
      return median(aSecond) / median(other.aSecond);
    }
  }
}
