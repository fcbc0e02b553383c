package vn.motcua.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Draws instants of 2023 to 2026: half of them a second, or less, around an edge of the day. */
public class AnyInstant extends DomainContextBase {

  public static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
  public static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  @Provide
  public Arbitrary<Instant> instants() {
    return Combinators.combine(upTo(ChronoUnit.DAYS.between(FIRST, LAST)), timesOfDay())
        .as(
            (days, nanoOfDay) ->
                FIRST
                    .plusDays(days)
                    .atStartOfDay(WorkingCalendar.ZONE)
                    .toInstant()
                    .plusNanos(nanoOfDay));
  }

  @Provide
  public Arbitrary<Duration> durations() {
    return Arbitraries.oneOf(
        upTo(Duration.ofHours(300).toSeconds()).map(Duration::ofSeconds),
        upTo(40).map(halfDays -> Duration.ofMinutes(225 * halfDays)),
        upTo(Duration.ofHours(300).toNanos()).map(Duration::ofNanos));
  }

  /** Anything from 0 to {@code most}, one as likely as the other. */
  public static Arbitrary<Long> upTo(long most) {
    return Arbitraries.longs()
        .between(0, most)
        .withDistribution(RandomDistribution.uniform())
        .withoutEdgeCases();
  }

  private static Arbitrary<Long> timesOfDay() {
    Arbitrary<Long> anySecond =
        upTo(Duration.ofDays(1).toSeconds() - 1).map(second -> second * 1_000_000_000);
    Arbitrary<Long> edges =
        Arbitraries.of("07:30", "11:30", "13:30", "15:00", "17:00")
            .map(edge -> LocalTime.parse(edge).toNanoOfDay());
    Arbitrary<Long> nextTo = Arbitraries.of(-1_000_000_000L, -1L, 0L, 1L, 1_000_000_000L);
    return Arbitraries.frequencyOf(
        Tuple.of(1, anySecond), Tuple.of(1, Combinators.combine(edges, nextTo).as(Long::sum)));
  }
}
