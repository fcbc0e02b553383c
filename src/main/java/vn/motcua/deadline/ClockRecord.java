package vn.motcua.deadline;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadline.ClockLedger.Extension;
import vn.motcua.deadline.ClockLedger.Interval;
import vn.motcua.deadline.ClockLedger.Kind;
import vn.motcua.deadline.rules.DeadlineRules;
import vn.motcua.deadline.rules.DueDates;
import vn.motcua.deadline.rules.Timeliness;
import vn.motcua.procedures.TimeLimit;

/**
 * All that is stored of a dossier's clock. Its dates follow from it and a calendar.
 *
 * @param limit as pinned at acceptance
 * @param ruleSet the law that was in force at acceptance
 * @param calendarVersion that its dates are derived from at present
 * @param intervals oldest first, at least one
 * @param reached the rungs reached in the present period
 * @param extension the apology's, of whichever period it was
 */
public record ClockRecord(
    TimeLimit limit,
    String ruleSet,
    String calendarVersion,
    @Nullable Timeliness timeliness,
    List<Interval> intervals,
    Set<Rung> reached,
    @Nullable Extension extension) {

  /**
   * The deadline over a calendar.
   *
   * @throws vn.motcua.calendar.UnknownYearException if the calendar does not reach that far
   */
  public DossierDeadline under(DeadlineRules rules) {
    var last = intervals.get(intervals.size() - 1);
    var due = due(rules, last.period());
    boolean extended = extension != null && extension.period() == last.period();
    return new DossierDeadline(
        limit,
        ruleSet,
        rules.calendar().version(),
        extended ? extension.extend(due, rules) : due,
        last.kind() == Kind.RUNNING,
        last.period(),
        reached,
        extension,
        timeliness,
        intervals);
  }

  private DueDates due(DeadlineRules rules, int period) {
    var from = intervals.stream().filter(i -> i.period() == period).findFirst().orElseThrow();
    return rules.compute(limit, from.startedAt(), DossierDeadline.waits(intervals, period));
  }
}
