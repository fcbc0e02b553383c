package vn.motcua.bench.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.bench.PerformanceReport;
import vn.motcua.dossier.Channel;
import vn.motcua.events.relay.Relay;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;

/**
 * So many rows ({@code motcua.bench.rows}), ten of each dossier, lie in the outbox when the relay
 * starts: how long until it is empty and a consumer has them all, in sequence.
 */
@RunningOffice
class RelayDrainBench {

  private static final int ROWS = Integer.getInteger("motcua.bench.rows", 100_000);
  private static final int ROUNDS = Integer.getInteger("motcua.bench.rounds", 3);
  private static final int ROWS_OF_A_DOSSIER = 10;
  private static final double TARGET_PER_SECOND = 2_000;

  @Autowired Relay relay;
  @Autowired Office office;
  @Autowired JdbcClient jdbc;

  @Value("${spring.kafka.bootstrap-servers}")
  String bootstrapServers;

  private int filled;

  @AfterEach
  void startTheRelayAgain() {
    if (!relay.isRunning()) {
      relay.start();
    }
  }

  @Test
  void aFullOutboxIsEmptiedInOrder() throws Exception {
    drain("sequence, dossier_id"); // a warm-up
    var inTurn = new ArrayList<Double>();
    var oneByOne = new ArrayList<Double>();
    for (int round = 0; round < ROUNDS; round++) {
      inTurn.add(drain("sequence, dossier_id"));
      oneByOne.add(drain("dossier_id, sequence"));
    }
    PerformanceReport.replace("A full outbox", report(median(inTurn), median(oneByOne)));
    assertThat(median(inTurn)).as("rows a second").isGreaterThan(TARGET_PER_SECOND);
    assertThat(median(oneByOne)).as("rows a second").isGreaterThan(TARGET_PER_SECOND);
  }

  /** Returns how many rows went out in a second. */
  private double drain(String order) throws InterruptedException {
    relay.stop();
    fill(order);
    try (var arrivals = new Arrivals(bootstrapServers)) {
      long from = System.nanoTime();
      relay.start();
      await("an empty outbox")
          .atMost(Duration.ofMinutes(10))
          .pollInterval(Duration.ofMillis(50))
          .until(() -> arrivals.events() == ROWS && waiting() == 0);
      double seconds = (System.nanoTime() - from) / 1e9;
      assertThat(arrivals.outOfSequence()).isZero();
      assertThat(arrivals.twice()).isZero();
      System.out.printf("%s: %,.0f rows/s%n", order, ROWS / seconds);
      return ROWS / seconds;
    }
  }

  /** With copies of a real row, so that headers and bodies have their size. */
  private void fill(String order) {
    var original = office.submit("1.004873", Channel.ONLINE, Instant.now());
    jdbc.sql(
            """
            INSERT INTO outbox (dossier_id, sequence, event_id, headers, payload, snapshot)
            SELECT id, s, event, headers || jsonb_build_object('ce_id', event, 'ce_subject', id,
                'ce_partitionkey', id, 'ce_sequence', s::text),
              convert_to(replace(convert_from(payload, 'UTF8'), :original, id::text), 'UTF8'),
              convert_to(replace(convert_from(snapshot, 'UTF8'), :original, id::text), 'UTF8')
            FROM (
              SELECT md5(:round || '/' || n)::uuid AS id, s,
                md5(:round || '/' || n || '/' || s)::uuid AS event
              FROM generate_series(1, :dossiers) n, generate_series(1, :each) s) AS made,
              (SELECT headers, payload, snapshot FROM outbox WHERE dossier_id = :original::uuid)
                AS original
            ORDER BY %s
            """
                .formatted(order.replace("sequence", "s").replace("dossier_id", "id")))
        .param("original", original.toString())
        .param("round", Integer.toString(++filled))
        .param("dossiers", ROWS / ROWS_OF_A_DOSSIER)
        .param("each", ROWS_OF_A_DOSSIER)
        .update();
    jdbc.sql("DELETE FROM outbox WHERE dossier_id = ?").param(original).update();
  }

  private int waiting() {
    return jdbc.sql("SELECT count(*) FROM outbox").query(Integer.class).single();
  }

  private static double median(ArrayList<Double> rates) {
    return rates.stream().sorted().skip((rates.size() - 1) / 2).findFirst().orElseThrow();
  }

  private static String report(double inTurn, double oneByOne) {
    return """
        %,d events of %,d dossiers lie in the outbox when the relay starts. Until it is empty and a
        consumer has them all, in sequence (target: %,.0f a second; the median of %d rounds):

        | They lie there | Rows a second |
        |---|--:|
        | all dossiers in turn, as an absent broker leaves them | %,.0f |
        | one dossier after the other, as a mended one leaves them | %,.0f |

        Each is sent to both topics, and no dossier has two in flight. The broker writes each batch
        to disk before it acknowledges.
        """
        .formatted(ROWS, ROWS / ROWS_OF_A_DOSSIER, TARGET_PER_SECOND, ROUNDS, inTurn, oneByOne);
  }
}
