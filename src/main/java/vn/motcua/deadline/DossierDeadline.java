package vn.motcua.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadline.ClockLedger.Extension;
import vn.motcua.deadline.rules.DueDates;
import vn.motcua.deadline.rules.Timeliness;
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
}
