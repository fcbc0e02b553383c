package vn.motcua.bench;

import java.util.List;

/** Of durations in nanoseconds, in milliseconds. */
public record Percentiles(double p50, double p95, double p99, double max) {

  private static final double NANOS_PER_MILLI = 1e6;

  public static Percentiles of(List<Long> nanos) {
    var sorted = nanos.stream().sorted().toList();
    return new Percentiles(at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
  }

  /** The cells of a table. */
  public String cells() {
    return "%.1f ms | %.1f ms | %.1f ms | %.1f ms".formatted(p50, p95, p99, max);
  }

  private static double at(List<Long> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1) / NANOS_PER_MILLI;
  }
}
