package vn.motcua.deadline.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.procedures.TimeLimit;

/**
 * The arithmetic of time limits, over a calendar and nothing else: the same arguments give the same
 * answer whenever and wherever they are asked.
 *
 * <p>The day of the event does not count and an end on a day off moves to the next working day
 * (Civil Code 2015, art. 147 and 148). Time in which the applicant meets a financial obligation is
 * left out and the clock resumes. A restart is no wait: it is a new period, computed from its own
 * start.
 *
 * <p>Everything throws {@link vn.motcua.calendar.UnknownYearException} rather than count over a
 * year that has no calendar.
 */
public final class DeadlineRules {

  private static final long EARLY_MARGIN_NANOS = Duration.ofMinutes(60).toNanos();
  private static final long MINUTE_NANOS = Duration.ofMinutes(1).toNanos();

  private final WorkingCalendar calendar;

  public DeadlineRules(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  public WorkingCalendar calendar() {
    return calendar;
  }

  /**
   * Computes the due and at-risk instants of a running period.
   *
   * @param periodStart the acceptance or the restart
   * @param waits those after which the clock resumed, from the oldest, none before the period
   *     begins or before the wait above it has ended
   */
  public DueDates compute(TimeLimit limit, Instant periodStart, List<Wait> waits) {
    checkOrder(periodStart, waits);
    Instant start = effectiveStart(limit, periodStart);
    Instant due = dueWithoutWaits(limit, start);
    for (Wait wait : waits) {
      due = resume(limit.unit().inDays(), due, wait);
    }
    return new DueDates(start, atRiskAt(limit, start, due, waits), due);
  }

  /**
   * The end of a date that was promised: should the office be closed on it by now, of the next
   * working day (Civil Code 2015, art. 148).
   */
  public Instant promised(Instant dueAt) {
    return calendar.closing(calendar.workingDayOnOrAfter(calendar.dateOf(dueAt)));
  }

  /** How an end of processing at {@code finishedAt} stands to the due instant. */
  public Timeliness timeliness(TimeLimit limit, Instant dueAt, Instant finishedAt) {
    if (finishedAt.isAfter(dueAt)) {
      return Timeliness.LATE;
    }
    boolean early =
        limit.unit().inDays()
            ? calendar.dateOf(finishedAt).isBefore(calendar.dateOf(dueAt))
            : nanosBetween(finishedAt, dueAt) >= EARLY_MARGIN_NANOS;
    return early ? Timeliness.EARLY : Timeliness.ON_TIME;
  }

  /**
   * Each date from that of {@code periodStart} to that of {@code until}, with the reason why it
   * counts or not. Dates after the limit itself has ended (waits or an extension moved it) do not
   * count.
   */
  public List<CountedDay> days(TimeLimit limit, Instant periodStart, Instant until) {
    Instant start = effectiveStart(limit, periodStart);
    Instant due = dueWithoutWaits(limit, start);
    return new DayCount(calendar, limit, periodStart, start, due).until(until);
  }

  private Instant effectiveStart(TimeLimit limit, Instant periodStart) {
    Instant start = calendar.effectiveStart(periodStart);
    if (limit.afterCutoffNextDay() && isAfterCutoff(limit, start)) {
      return calendar.opening(calendar.nextWorkingDay(calendar.dateOf(start)));
    }
    return start;
  }

  private Instant dueWithoutWaits(TimeLimit limit, Instant start) {
    LocalDate date = calendar.dateOf(start);
    return switch (limit.unit()) {
      case WORKING_DAYS -> calendar.closing(calendar.plusWorkingDays(date, limit.amount()));
      case CALENDAR_DAYS ->
          calendar.closing(calendar.workingDayOnOrAfter(date.plusDays(limit.amount())));
      case WORKING_HOURS -> calendar.plus(start, Duration.ofHours(limit.amount()));
      case IN_DAY ->
          calendar.closing(isAfterCutoff(limit, start) ? calendar.nextWorkingDay(date) : date);
    };
  }

  Instant resume(boolean inDays, Instant due, Wait wait) {
    Duration waited = calendar.between(wait.from(), wait.to());
    if (waited.isZero()) {
      return due;
    }
    Instant moved = calendar.plus(due, waited);
    return inDays ? calendar.closing(calendar.dateOf(moved)) : moved;
  }

  private Instant atRiskAt(TimeLimit limit, Instant start, Instant due, List<Wait> waits) {
    long left = share(limit.atRiskPercent(), start, due, waits);
    Instant resumed = start;
    for (Wait wait : waits) {
      long run = Math.max(0, nanosBetween(resumed, wait.from()));
      if (left <= run) {
        break;
      }
      left -= run;
      resumed = later(resumed, wait.to());
    }
    return calendar.plus(resumed, Duration.ofNanos(left));
  }

  /** Of the running working time between the two, in nanoseconds, rounded down to a minute. */
  long share(int percent, Instant start, Instant due, List<Wait> waits) {
    long total = nanosBetween(start, due);
    for (Wait wait : waits) {
      total -= Math.max(0, nanosBetween(later(start, wait.from()), earlier(due, wait.to())));
    }
    long share = Math.multiplyExact(total, (long) percent) / 100;
    return share - share % MINUTE_NANOS;
  }

  private long nanosBetween(Instant from, Instant to) {
    return calendar.between(from, to).toNanos();
  }

  private static boolean isAfterCutoff(TimeLimit limit, Instant start) {
    return LocalTime.ofInstant(start, WorkingCalendar.ZONE).isAfter(limit.cutoff());
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static void checkOrder(Instant periodStart, List<Wait> waits) {
    Instant free = periodStart;
    for (Wait wait : waits) {
      if (wait.from().isBefore(free)) {
        throw new IllegalArgumentException(
            "A wait begins at %s, and the period or the wait before it still ran until %s"
                .formatted(wait.from(), free));
      }
      free = wait.to();
    }
  }
}
