package vn.motcua.bench.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.motcua.bench.Percentiles;
import vn.motcua.bench.PerformanceReport;
import vn.motcua.dossier.Channel;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;

/**
 * Dossiers are submitted to the running application at a fixed rate ({@code
 * motcua.bench.perSecond}) for so long ({@code motcua.bench.seconds}): how much later than its
 * commit a consumer has each event.
 */
@RunningOffice
class EventLatencyBench {

  private static final int PER_SECOND = Integer.getInteger("motcua.bench.perSecond", 50);
  private static final int SECONDS = Integer.getInteger("motcua.bench.seconds", 60);
  private static final int WARM_UP_SECONDS = Integer.getInteger("motcua.bench.warmUpSeconds", 20);
  private static final double TARGET_P50 = 10;
  private static final double TARGET_P99 = 50;

  @Autowired Office office;

  @Value("${spring.kafka.bootstrap-servers}")
  String bootstrapServers;

  private record Submitted(UUID dossier, long tookNanos, long returned) {}

  @Test
  void aConsumerHasAnEventMillisecondsAfterItsCommit() throws Exception {
    Map<Integer, Submitted> submitted = new ConcurrentHashMap<>();
    var loop = new OpenLoop(PER_SECOND, n -> submitted.put(n, submit()));
    int ignored = PER_SECOND * WARM_UP_SECONDS;
    int all = ignored + PER_SECOND * SECONDS;
    List<Long> latencies = new ArrayList<>();
    List<Long> calls = new ArrayList<>();
    try (var arrivals = new Arrivals(bootstrapServers)) {
      loop.run(all);
      await("all events").atMost(Duration.ofSeconds(30)).until(() -> arrivals.events() == all);
      for (int n = ignored; n < all; n++) {
        var call = submitted.get(n);
        long arrived = arrivals.latest().get(call.dossier()).nanos();
        latencies.add(Math.max(0, arrived - call.returned()));
        calls.add(call.tookNanos());
      }
    }
    var latency = Percentiles.of(latencies);
    PerformanceReport.replace(
        "From commit to consumer",
        report(latency, Percentiles.of(calls), Percentiles.of(loop.late())));
    assertThat(latency.p50()).as("p50 in ms").isLessThan(TARGET_P50);
    assertThat(latency.p99()).as("p99 in ms").isLessThan(TARGET_P99);
  }

  private Submitted submit() {
    long from = System.nanoTime();
    var dossier = office.submit("1.004873", Channel.ONLINE, Instant.now());
    long returned = System.nanoTime();
    return new Submitted(dossier, returned - from, returned);
  }

  private static String report(Percentiles latency, Percentiles calls, Percentiles late) {
    return """
        %d dossiers a second are submitted to the running application for %d s, at instants fixed
        before, whatever became of the ones before. Application, PostgreSQL, the broker, the
        consumer and who submits share this machine; both servers write to disk before they
        acknowledge. Target: below %.0f ms at the median, below %.0f ms at the 99th percentile.

        | | p50 | p95 | p99 | max |
        |---|--:|--:|--:|--:|
        | from the return of the committing call to the consumer | %s |
        | the call itself | %s |
        | calls that began late, by | %s |

        An event that came before the call had returned counts as 0 ms.
        """
        .formatted(
            PER_SECOND,
            SECONDS,
            TARGET_P50,
            TARGET_P99,
            latency.cells(),
            calls.cells(),
            late.cells());
  }
}
