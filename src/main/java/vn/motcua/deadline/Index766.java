package vn.motcua.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadline.ClockLedger.Interval;
import vn.motcua.deadline.ClockLedger.Kind;
import vn.motcua.deadline.Deadlines.MoveReason;
import vn.motcua.deadline.rules.DeadlineRules;
import vn.motcua.deadline.rules.Wait;

/**
 * How index 766, by which the National Public Service Portal scores offices, reads a dossier's
 * punctuality. Under the one-stop decrees a supplement restarts the clock, and that decides every
 * date; the index leaves the promised date alone and subtracts the citizen's time from the end. It
 * is for reports, and is derived from the same ledger.
 *
 * <p>The portal's exact formula was not published to us: it was read from the formula data of
 * systems that report to it. Our own are these readings: the citizen's time is elapsed time, not
 * working time; a dossier that waits for a payment, or was ended while it did, ended for the office
 * when the payment was asked for, since the time of a financial obligation is nobody's delay; a new
 * date of an apology counts also where a restart came after it. Without a supplement this reading
 * agrees with the decrees'.
 *
 * @param promisedAt the due instant that acceptance gave, moved by payments after which the clock
 *     ran on and by an apology's new date; a supplement does not move it
 * @param end of the processing; when the supplement or payment that is awaited was asked for; else
 *     the instant that it is looked at
 * @param citizenTime the elapsed time of the supplement waits that ended
 * @param supplements how many were asked for after acceptance
 * @param ended whether the dossier was done, stopped or withdrawn
 * @param reason why it counts as overdue; null if it does not, or not yet
 */
public record Index766(
    Instant promisedAt,
    Instant end,
    Duration citizenTime,
    int supplements,
    boolean ended,
    @Nullable Reason reason) {

  /** Why a dossier counts as overdue. */
  public enum Reason {
    /** The end without the citizen's time is after the promised date. */
    LATE,
    /** More than one supplement was asked for after acceptance, whatever the dates say. */
    SECOND_SUPPLEMENT
  }

  /**
   * The reading of a ledger as it stood at an instant: what happened later is not looked at.
   *
   * @param rules over the calendar that the dossier follows
   * @throws vn.motcua.calendar.UnknownYearException if the calendar does not reach that far
   */
  public static Index766 of(ClockRecord record, DeadlineRules rules, Instant at) {
    var intervals = until(at, record.intervals());
    var supplements = because(MoveReason.SUPPLEMENT, intervals);
    var promisedAt = promisedAt(record, intervals, rules, at);
    var end = end(intervals, at);
    var citizenTime =
        supplements.stream()
            .filter(wait -> wait.endedAt() != null)
            .map(wait -> Duration.between(wait.startedAt(), wait.endedAt()))
            .reduce(Duration.ZERO, Duration::plus);
    return new Index766(
        promisedAt,
        end,
        citizenTime,
        supplements.size(),
        last(intervals).kind() == Kind.STOPPED,
        reason(supplements.size(), end.minus(citizenTime).isAfter(promisedAt)));
  }

  private static @Nullable Reason reason(int supplements, boolean late) {
    if (supplements > 1) {
      return Reason.SECOND_SUPPLEMENT;
    }
    return late ? Reason.LATE : null;
  }

  private static Instant promisedAt(
      ClockRecord record, List<Interval> intervals, DeadlineRules rules, Instant at) {
    var payments = new ArrayList<Wait>();
    for (int i = 0; i + 1 < intervals.size(); i++) {
      if (isFor(MoveReason.PAYMENT, intervals.get(i))
          && intervals.get(i + 1).kind() == Kind.RUNNING) {
        payments.add(new Wait(intervals.get(i).startedAt(), intervals.get(i + 1).startedAt()));
      }
    }
    var due = rules.compute(record.limit(), intervals.get(0).startedAt(), payments);
    var extension = record.extension();
    boolean extended = extension != null && !extension.grantedAt().isAfter(at);
    return (extended ? extension.extend(due, rules) : due).dueAt();
  }

  private static Instant end(List<Interval> intervals, Instant at) {
    var last = last(intervals);
    if (last.kind() == Kind.RUNNING) {
      return at;
    }
    var before = intervals.get(intervals.size() - 2);
    return isFor(MoveReason.PAYMENT, before) && last.kind() == Kind.STOPPED
        ? before.startedAt()
        : last.startedAt();
  }

  private static List<Interval> until(Instant at, List<Interval> intervals) {
    var begun = new ArrayList<>(intervals.subList(0, 1));
    intervals.stream().skip(1).filter(i -> !i.startedAt().isAfter(at)).forEach(begun::add);
    if (begun.size() < intervals.size()) {
      begun.set(begun.size() - 1, unended(last(begun)));
    }
    return begun;
  }

  private static Interval unended(Interval i) {
    return new Interval(i.period(), i.kind(), i.reason(), i.legalBasis(), i.startedAt(), null);
  }

  private static List<Interval> because(MoveReason reason, List<Interval> intervals) {
    return intervals.stream().filter(interval -> isFor(reason, interval)).toList();
  }

  private static boolean isFor(MoveReason reason, Interval interval) {
    return interval.reason().equals(reason.name());
  }

  private static Interval last(List<Interval> intervals) {
    return intervals.get(intervals.size() - 1);
  }
}
