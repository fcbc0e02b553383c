package vn.motcua.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadline.ClockLedger.Extension;
import vn.motcua.deadline.ClockLedger.Kind;
import vn.motcua.deadline.rules.DeadlineRules;
import vn.motcua.deadline.rules.DueDates;
import vn.motcua.deadline.rules.StepLimit;
import vn.motcua.deadline.rules.Timeliness;
import vn.motcua.deadline.rules.Wait;
import vn.motcua.procedures.TimeLimit;

/**
 * The deadline of an accepted dossier, as its ledger stands.
 *
 * @param limit as pinned at acceptance
 * @param ruleSet the law that was in force at acceptance, for example {@code 61/2018/NĐ-CP}
 * @param calendarVersion that the dates were derived from
 * @param due the dates of the present period; while the clock waits, those of before the wait
 * @param running whether the clock runs now: if not, nothing can fire
 * @param reached the rungs reached in the present period
 * @param extension its new date, of which it may have one in all its periods
 * @param timeliness set when the dossier was completed
 */
public record DossierDeadline(
    TimeLimit limit,
    String ruleSet,
    String calendarVersion,
    DueDates due,
    boolean running,
    int period,
    Set<Rung> reached,
    @Nullable Extension extension,
    @Nullable Timeliness timeliness,
    List<ClockLedger.Interval> intervals) {

  /** How far the dossier is on the way to being late. */
  public enum Risk {
    NONE,
    AT_RISK,
    MISSED
  }

  public Risk risk() {
    if (reached.contains(Rung.MISSED)) {
      return Risk.MISSED;
    }
    return reached.contains(Rung.AT_RISK) ? Risk.AT_RISK : Risk.NONE;
  }

  /**
   * When a timer for a rung has to fire; null when it must not, because the clock does not run or
   * the rung was reached in this period. A dossier that is finished exactly at its due instant is
   * not late: the timer of {@link Rung#MISSED} fires a millisecond, the engine's resolution, later.
   */
  public @Nullable Instant firesAt(Rung rung) {
    if (!running || reached.contains(rung)) {
      return null;
    }
    return rung == Rung.AT_RISK ? due.atRiskAt() : due.dueAt().plusMillis(1);
  }

  /**
   * By when a step that began then has to be done; nothing for one without a limit. The return of a
   * result is not counted: there, a share of the dossier's time is none.
   *
   * @param rules over {@link #calendarVersion}
   * @throws vn.motcua.calendar.UnknownYearException where only another year could tell
   */
  public Optional<Instant> stepDue(StepLimit limit, Instant begun, DeadlineRules rules) {
    return Optional.ofNullable(
        timeliness == null
            ? limit.due(begun, due, waits(intervals, period), rules)
            : limit.due(begun, rules));
  }

  /**
   * Of a period, those after which the clock ran on: not one that lasts, or ended it all. Only they
   * move a date.
   */
  static List<Wait> waits(List<ClockLedger.Interval> intervals, int period) {
    var ofPeriod = intervals.stream().filter(i -> i.period() == period).toList();
    var waits = new ArrayList<Wait>();
    for (int i = 0; i + 1 < ofPeriod.size(); i++) {
      if (ofPeriod.get(i).kind() == Kind.WAITING && ofPeriod.get(i + 1).kind() == Kind.RUNNING) {
        waits.add(new Wait(ofPeriod.get(i).startedAt(), ofPeriod.get(i + 1).startedAt()));
      }
    }
    return waits;
  }
}
