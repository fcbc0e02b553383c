package vn.motcua.fault.nodes;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/** Looks at the nodes' memory all the time. */
public final class Gauges implements AutoCloseable {

  /**
   * @param live bytes of the heap after a collection
   * @param resident what the process has of the machine
   */
  public record Sample(int node, Instant at, long live, long resident) {}

  private final Queue<Sample> samples = new ConcurrentLinkedQueue<>();
  private final Installation installation;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var named = new Thread(work, "gauges");
            named.setDaemon(true);
            return named;
          });

  public Gauges(Installation installation, Duration period) {
    this.installation = installation;
    thread.scheduleWithFixedDelay(
        this::sample, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void sample() {
    for (var node : installation.nodes()) {
      try {
        if (node.isAlive()) {
          long live = node.liveBytes();
          samples.add(new Sample(node.number(), Instant.now(), live, node.residentBytes()));
        }
      } catch (IOException | RuntimeException e) {
        // it is just going away or coming back
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  public List<Sample> samples() {
    return List.copyOf(samples);
  }

  /** The slope of the line that fits best, in bytes an hour. */
  public static double slope(List<Sample> samples, ToLongFunction<Sample> of) {
    if (samples.size() < 2) {
      return 0;
    }
    var start = samples.get(0).at();
    double meanX = samples.stream().mapToDouble(s -> hours(start, s)).average().orElseThrow();
    double meanY = samples.stream().mapToLong(of).average().orElseThrow();
    double xy = 0;
    double xx = 0;
    for (var sample : samples) {
      double x = hours(start, sample) - meanX;
      xy += x * (of.applyAsLong(sample) - meanY);
      xx += x * x;
    }
    return xx == 0 ? 0 : xy / xx;
  }

  private static double hours(Instant start, Sample sample) {
    return Duration.between(start, sample.at()).toMillis() / 3_600_000.0;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
