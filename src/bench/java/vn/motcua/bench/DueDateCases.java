package vn.motcua.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.springframework.core.io.ClassPathResource;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadline.rules.DeadlineRules;
import vn.motcua.deadline.rules.DueDates;
import vn.motcua.deadline.rules.Wait;
import vn.motcua.procedures.TimeLimit;
import vn.motcua.procedures.TimeLimit.Unit;

/**
 * The same questions to the rules and to the peer, each with the same starts, at any second from
 * January to October 2023: a year without make-up days, which the peer does not know.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DueDateCases {

  static final int STARTS = 1_024;

  private static final int YEAR = 2023;
  private static final Duration WORKING_DAYS_25 = Duration.ofMinutes(25 * 450);
  private static final TimeLimit LIMIT = TimeLimit.of(25, Unit.WORKING_DAYS);

  private final WorkingCalendar calendar =
      WorkingCalendar.load(new ClassPathResource("calendar/working-days.yaml"));
  private final DeadlineRules rules = new DeadlineRules(calendar);
  private final TaskanaDueDates peer = new TaskanaDueDates(calendar, YEAR);
  private final Instant[] starts = starts();
  private int at;

  @Benchmark
  public Instant workingTime() {
    return calendar.plus(next(), WORKING_DAYS_25);
  }

  @Benchmark
  public Instant workingTimeByPeer() {
    return peer.plus(next(), WORKING_DAYS_25);
  }

  @Benchmark
  public DueDates dueDate() {
    return rules.compute(LIMIT, next(), List.of());
  }

  @Benchmark
  public DueDates dueDateByPeer() {
    return peer.compute(next(), WORKING_DAYS_25, LIMIT.atRiskPercent());
  }

  @Benchmark
  public DueDates dueDateAfterTwoWaits() {
    Instant start = next();
    return rules.compute(LIMIT, start, twoWaits(start));
  }

  @Benchmark
  public Instant dueDateAfterTwoWaitsByPeer() {
    Instant start = next();
    return peer.resume(peer.due(start, WORKING_DAYS_25), twoWaits(start));
  }

  private Instant next() {
    at = (at + 1) % STARTS;
    return starts[at];
  }

  private static List<Wait> twoWaits(Instant start) {
    Instant first = start.plusSeconds(100_000);
    Instant second = start.plusSeconds(700_000);
    return List.of(
        new Wait(first, first.plusSeconds(90_000)), new Wait(second, second.plusSeconds(200_000)));
  }

  private static Instant[] starts() {
    Instant first = LocalDate.of(YEAR, 1, 1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
    return new Random(25)
        .longs(STARTS, 0, Duration.ofDays(300).toSeconds())
        .mapToObj(first::plusSeconds)
        .toArray(Instant[]::new);
  }
}
