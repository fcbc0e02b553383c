package vn.motcua.fault.staff;

import java.time.Duration;
import java.util.Random;

/**
 * How long, how many and how busy.
 *
 * @param think how long an officer does something else between two dossiers, on average
 * @param portals systems that submit, beside the officers
 * @param mostOpen so many open dossiers that no more are submitted
 */
public record Plan(
    Duration length, int officers, Duration think, int portals, int mostOpen, long seed) {

  /** {@code motcua.soak.minutes}, {@code .officers}, {@code .think} in seconds, {@code .seed}. */
  public static Plan ofProperties() {
    int officers = Integer.getInteger("motcua.soak.officers", 100);
    return new Plan(
        Duration.ofMinutes(Integer.getInteger("motcua.soak.minutes", 3)),
        officers,
        Duration.ofSeconds(Integer.getInteger("motcua.soak.think", 20)),
        Math.max(2, officers / 12),
        officers * 6,
        Long.getLong("motcua.soak.seed", System.nanoTime()));
  }

  /** Whether there is enough of it to tell a leak from a warm-up. */
  public boolean isLong() {
    return length.compareTo(Duration.ofMinutes(20)) >= 0;
  }

  /** Some pause around the average: most are shorter, few are much longer. */
  Duration think(Random random) {
    double factor = Math.min(4, -Math.log(1 - random.nextDouble()));
    return Duration.ofMillis((long) (think.toMillis() * factor));
  }
}
