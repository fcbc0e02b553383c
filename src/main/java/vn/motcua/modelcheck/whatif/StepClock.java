package vn.motcua.modelcheck.whatif;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.UnknownYearException;
import vn.motcua.deadline.rules.DeadlineRules;
import vn.motcua.deadline.rules.DueDates;
import vn.motcua.deadline.rules.StepLimit;

/** By when a step is done that takes all of its limit, in a dossier without a wait. */
record StepClock(DeadlineRules rules, DueDates dates, Instant acceptedAt) {

  /**
   * @param overrun whether the limit alone would end after the dossier's due instant
   */
  record End(Instant at, boolean overrun) {}

  End running(@Nullable StepLimit limit, Instant from) {
    if (limit == null || limit.unit() == StepLimit.Unit.NONE) {
      return new End(from, false);
    }
    var due = limit.due(from, dates, List.of(), rules);
    return new End(due == null ? from : due, overruns(limit, from));
  }

  /** Where the clock does not count: the return of a result. */
  Instant afterwards(@Nullable StepLimit limit, Instant from) {
    var due = limit == null ? null : limit.due(from, rules);
    return due == null ? from : due;
  }

  private boolean overruns(StepLimit limit, Instant from) {
    if (!from.isBefore(dates.dueAt())) {
      return true;
    }
    try {
      return limit.undisturbed(from, dates, List.of(), rules).isAfter(dates.dueAt());
    } catch (UnknownYearException e) {
      return true;
    }
  }
}
