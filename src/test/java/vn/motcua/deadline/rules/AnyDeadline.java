package vn.motcua.deadline.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import vn.motcua.calendar.AnyInstant;
import vn.motcua.procedures.TimeLimit;
import vn.motcua.procedures.TimeLimit.SupplementRule;
import vn.motcua.procedures.TimeLimit.Unit;

/** Draws limits of every unit and running periods with up to three waits. */
public class AnyDeadline extends AnyInstant {

  /** A running period: when it began and what interrupted it. */
  public record Period(Instant start, List<Wait> waits) {

    Period without(int wait) {
      List<Wait> others = new ArrayList<>(waits);
      others.remove(wait);
      return new Period(start, others);
    }
  }

  @Provide
  Arbitrary<TimeLimit> limits() {
    Arbitrary<LocalTime> cutoffs =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(TimeLimit.DEFAULT_CUTOFF)),
            Tuple.of(1, upTo(17 * 60).map(minute -> LocalTime.MIN.plusMinutes(minute))));
    return Combinators.combine(
            Arbitraries.of(Unit.class),
            upTo(59),
            cutoffs,
            Arbitraries.of(true, false, false),
            upTo(98))
        .as(
            (unit, amount, cutoff, nextDay, percent) ->
                new TimeLimit(
                    unit == Unit.IN_DAY ? 1 : 1 + amount.intValue(),
                    unit,
                    cutoff,
                    nextDay,
                    1 + percent.intValue(),
                    SupplementRule.RESUME));
  }

  @Provide
  Arbitrary<Period> periods() {
    Arbitrary<Duration> lengths =
        Arbitraries.oneOf(
            upTo(5 * 60).map(Duration::ofMinutes),
            upTo(Duration.ofDays(6).toSeconds()).map(Duration::ofSeconds));
    return Combinators.combine(
            instants(), Combinators.combine(lengths, lengths).as(Tuple::of).list().ofMaxSize(3))
        .as(
            (start, gapsAndLengths) -> {
              List<Wait> waits = new ArrayList<>();
              Instant free = start;
              for (var gapAndLength : gapsAndLengths) {
                Instant from = free.plus(gapAndLength.get1());
                free = from.plus(gapAndLength.get2());
                waits.add(new Wait(from, free));
              }
              return new Period(start, waits);
            });
  }
}
