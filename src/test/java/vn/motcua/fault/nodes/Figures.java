package vn.motcua.fault.nodes;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What every single request came to. */
public final class Figures {

  /**
   * One that was not answered, or with an error of the server.
   *
   * @param node its number; 0 where none took it
   * @param what a status, or {@code cut}, {@code refused by all} or {@code no answer}
   */
  public record Failure(
      String kind, int node, Instant begun, Instant ended, String what, String detail) {}

  /** Of the answered ones, in milliseconds. */
  public record Latency(int count, long median, long p95, long p99, long most) {}

  private final Map<String, Queue<Long>> answered = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> statuses = new ConcurrentHashMap<>();
  private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();
  private final LongAdder all = new LongAdder();

  void answered(String kind, int status, Duration time) {
    all.increment();
    answered.computeIfAbsent(kind, k -> new ConcurrentLinkedQueue<>()).add(time.toMillis());
    statuses.computeIfAbsent(kind + " " + status, k -> new LongAdder()).increment();
  }

  void failed(Failure failure) {
    all.increment();
    failures.add(failure);
  }

  public long requests() {
    return all.sum();
  }

  public List<Failure> failures() {
    return List.copyOf(failures);
  }

  /** By kind and status. */
  public Map<String, Long> refusals() {
    var sums = new java.util.TreeMap<String, Long>();
    statuses.forEach(
        (kind, count) -> {
          if (!kind.matches(".* 2\\d\\d")) {
            sums.put(kind, count.sum());
          }
        });
    return sums;
  }

  public Map<String, Latency> latencies() {
    var latencies = new LinkedHashMap<String, Latency>();
    latencies.put("all", latency(answered.values().stream().flatMap(Collection::stream).toList()));
    answered.keySet().stream()
        .sorted()
        .forEach(kind -> latencies.put(kind, latency(List.copyOf(answered.get(kind)))));
    return latencies;
  }

  private static Latency latency(List<Long> times) {
    var sorted = times.stream().sorted().toList();
    return new Latency(
        sorted.size(), at(sorted, 50), at(sorted, 95), at(sorted, 99), at(sorted, 100));
  }

  private static long at(List<Long> sorted, int percent) {
    return sorted.isEmpty()
        ? 0
        : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
