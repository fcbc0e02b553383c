package vn.motcua.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.opentest4j.TestAbortedException;
import org.springframework.core.io.ClassPathResource;
import vn.motcua.calendar.UnknownYearException;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadline.ClockLedger.Interval;
import vn.motcua.deadline.ClockLedger.Kind;
import vn.motcua.deadline.rules.AnyDeadline;
import vn.motcua.deadline.rules.AnyDeadline.Period;
import vn.motcua.deadline.rules.DeadlineRules;
import vn.motcua.deadline.rules.Wait;
import vn.motcua.procedures.TimeLimit;

/** What the intervals of a clock say, whatever they are. */
@Domain(AnyDeadline.class)
class LedgerLawsTest {

  private final DeadlineRules rules =
      new DeadlineRules(WorkingCalendar.load(new ClassPathResource("calendar/working-days.yaml")));

  @Property
  void aRestartIsAsAFreshAcceptance(
      @ForAll TimeLimit limit,
      @ForAll Period first,
      @ForAll Duration run,
      @ForAll Duration wait,
      @ForAll Period second) {
    var ledger = intervals(1, first);
    var requested = last(ledger).startedAt().plus(run);
    add(ledger, 1, Kind.WAITING, requested);
    var restart = requested.plus(wait);
    var moved = movedTo(restart, second);
    ledger.addAll(intervals(2, moved));

    var restarted = deadline(limit, ledger);
    var fresh = deadline(limit, intervals(1, moved));

    assertThat(restarted.due()).isEqualTo(fresh.due());
    assertThat(restarted.firesAt(Rung.AT_RISK)).isEqualTo(fresh.firesAt(Rung.AT_RISK));
    assertThat(restarted.firesAt(Rung.MISSED)).isEqualTo(fresh.firesAt(Rung.MISSED));
  }

  @Property
  void theWaitsOfAPeriodAreThoseAfterWhichTheClockRanOn(
      @ForAll TimeLimit limit, @ForAll Period period) {
    var expected = known(() -> rules.compute(limit, period.start(), period.waits()));

    assertThat(deadline(limit, intervals(1, period)).due()).isEqualTo(expected);
  }

  @Property
  void aWaitThatLastsMovesNothingAndLetsNothingFire(
      @ForAll TimeLimit limit, @ForAll Period period, @ForAll Duration run) {
    var ledger = intervals(1, period);
    var before = deadline(limit, ledger);
    add(ledger, 1, Kind.WAITING, last(ledger).startedAt().plus(run));
    var waiting = deadline(limit, ledger);

    assertThat(waiting.due()).isEqualTo(before.due());
    assertThat(waiting.firesAt(Rung.AT_RISK)).isNull();
    assertThat(waiting.firesAt(Rung.MISSED)).isNull();
  }

  private DossierDeadline deadline(TimeLimit limit, List<Interval> intervals) {
    var record = new ClockRecord(limit, "61/2018/NĐ-CP", "2026.1", null, intervals, Set.of(), null);
    return known(() -> record.under(rules));
  }

  private static <T> T known(Supplier<T> dates) {
    try {
      return dates.get();
    } catch (UnknownYearException e) {
      throw new TestAbortedException("Beyond the calendar", e);
    }
  }

  private static Period movedTo(Instant start, Period period) {
    var by = Duration.between(period.start(), start);
    return new Period(
        start,
        period.waits().stream().map(w -> new Wait(w.from().plus(by), w.to().plus(by))).toList());
  }

  private static List<Interval> intervals(int number, Period period) {
    var intervals = new ArrayList<Interval>();
    add(intervals, number, Kind.RUNNING, period.start());
    for (var wait : period.waits()) {
      add(intervals, number, Kind.WAITING, wait.from());
      add(intervals, number, Kind.RUNNING, wait.to());
    }
    return intervals;
  }

  private static void add(List<Interval> intervals, int period, Kind kind, Instant from) {
    intervals.add(new Interval(period, kind, kind.name(), "61/2018/NĐ-CP", from, null));
  }

  private static Interval last(List<Interval> intervals) {
    return intervals.get(intervals.size() - 1);
  }
}
