package vn.motcua.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.opentest4j.TestAbortedException;
import vn.motcua.calendar.UnknownYearException;
import vn.motcua.deadline.ClockLedger.Interval;
import vn.motcua.deadline.ClockLedger.Kind;
import vn.motcua.deadline.rules.AnyDeadline;
import vn.motcua.deadline.rules.AnyDeadline.Period;
import vn.motcua.deadline.rules.Cases;
import vn.motcua.deadline.rules.DeadlineRules;
import vn.motcua.deadline.rules.Timeliness;
import vn.motcua.procedures.TimeLimit;

/** What holds for every limit, every start and all payments. */
@Domain(AnyDeadline.class)
class Index766LawsTest {

  private final DeadlineRules rules = new DeadlineRules(Cases.CALENDAR);

  @Property
  void withoutASupplementTheTwoReadingsAgree(
      @ForAll TimeLimit limit, @ForAll Period period, @ForAll Duration toTheEnd) {
    var intervals = paid(period);
    var end = intervals.get(intervals.size() - 1).startedAt().plus(toTheEnd);
    begin(intervals, Kind.STOPPED, "COMPLETED", end);
    try {
      var record = new ClockRecord(limit, "law", "calendar", null, intervals, Set.of(), null);
      var due = record.under(rules).due().dueAt();

      var reading = Index766.of(record, rules, end);

      assertThat(reading.promisedAt()).isEqualTo(due);
      assertThat(reading.reason() == Index766.Reason.LATE)
          .isEqualTo(rules.timeliness(limit, due, end) == Timeliness.LATE);
    } catch (UnknownYearException e) {
      throw new TestAbortedException("beyond the calendar", e);
    }
  }

  private static List<Interval> paid(Period period) {
    var intervals = new ArrayList<Interval>();
    begin(intervals, Kind.RUNNING, "ACCEPTED", period.start());
    for (var wait : period.waits()) {
      begin(intervals, Kind.WAITING, "PAYMENT", wait.from());
      begin(intervals, Kind.RUNNING, "PROCESSING", wait.to());
    }
    return intervals;
  }

  private static void begin(List<Interval> intervals, Kind kind, String reason, Instant at) {
    if (!intervals.isEmpty()) {
      var last = intervals.remove(intervals.size() - 1);
      intervals.add(new Interval(1, last.kind(), last.reason(), "law", last.startedAt(), at));
    }
    intervals.add(new Interval(1, kind, reason, "law", at, null));
  }
}
