package vn.motcua.bench.throughput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.bench.PerformanceReport;
import vn.motcua.dossier.Channel;
import vn.motcua.procedures.Procedures;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;

/**
 * Dossiers go the whole way through the real models, in turns by the running application and by a
 * {@link BareEngine}: {@code motcua.bench.rounds} pairs of rounds of {@code motcua.bench.seconds},
 * with {@code motcua.bench.workers} officers at work.
 */
@RunningOffice
@Import(Office.class)
class ThroughputBench {

  private static final int ROUNDS = Integer.getInteger("motcua.bench.rounds", 8);
  // after one, the compiler is still busy with the larger of the two
  private static final int WARM_UP_ROUNDS = 3;
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
    List<Double> ours = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    try (var bareEngine = new BareEngine(url, user)) {
      var procedure = procedures.get(PROCEDURE);
      var motcua = new Round(new Contender(engine, this::submit, this::awaitEmptyOutbox));
      var stock =
          new Round(
              new Contender(bareEngine.engine(), () -> bareEngine.start(procedure), () -> {}));
      for (int round = 0; round < WARM_UP_ROUNDS; round++) {
        motcua.run(WORKERS, ROUND);
        stock.run(WORKERS, ROUND);
      }
      for (int pair = 0; pair < ROUNDS; pair++) {
        boolean oursFirst = pair % 2 == 0;
        if (oursFirst) {
          ours.add(motcua.run(WORKERS, ROUND));
        }
        bare.add(stock.run(WORKERS, ROUND));
        if (!oursFirst) {
          ours.add(motcua.run(WORKERS, ROUND));
        }
        System.out.printf("ours %.1f/s, bare %.1f/s%n", ours.get(pair), bare.get(pair));
      }
      assertThat(bareEngine.engine().getRuntimeService().createProcessInstanceQuery().count())
          .isZero();
    }
    assertThat(
            jdbc.sql("SELECT count(*) FROM dossier WHERE status <> 10").query(Long.class).single())
        .isZero();
    double ratio = median(ours) / median(bare);
    PerformanceReport.replace("Dossiers a second", report(ours, bare, ratio));
    assertThat(ratio).as("ours : bare").isGreaterThanOrEqualTo(TARGET);
  }

  private String submit() {
    return office.submit(PROCEDURE, Channel.ONLINE, Instant.now()).toString();
  }

  private void awaitEmptyOutbox() {
    await("an empty outbox")
        .pollInterval(Duration.ofMillis(10))
        .until(() -> jdbc.sql("SELECT count(*) FROM outbox").query(Long.class).single() == 0);
  }

  private static String report(List<Double> ours, List<Double> bare, double ratio) {
    var ratios =
        IntStream.range(0, ours.size()).mapToObj(n -> ours.get(n) / bare.get(n)).sorted().toList();
    return """
        Dossiers that go the whole way through the models of `bpmn/`, from submission to the result
        handed over, with %d officers at work: %d pairs of rounds of %d s, in turns. Beside Một Cửa
        with everything on (dossier, clock, applicant's vault, outbox, relay to Kafka, authorization)
        ran Camunda 7.24 with its defaults on the same models, in a database of its own on the same
        server, with stand-ins that do nothing for what the models call. Target: a ratio of %.1f.

        | | Median | Lowest to highest |
        |---|--:|--:|
        | Một Cửa, dossiers a second | %.1f | %s |
        | bare Camunda, dossiers a second | %.1f | %s |
        | ratio of the medians; of the pairs | **%.2f** | %s |
        """
        .formatted(
            WORKERS,
            ROUNDS,
            ROUND.toSeconds(),
            TARGET,
            median(ours),
            spread("%.1f", ours),
            median(bare),
            spread("%.1f", bare),
            ratio,
            spread("%.2f", ratios));
  }

  private static String spread(String format, List<Double> values) {
    return (format + " to " + format)
        .formatted(
            values.stream().min(Double::compare).orElseThrow(),
            values.stream().max(Double::compare).orElseThrow());
  }

  private static double median(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
