package vn.motcua.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadline.ClockLedger.Extension;
import vn.motcua.deadline.ClockLedger.Interval;
import vn.motcua.deadline.ClockLedger.Kind;
import vn.motcua.deadline.Explanation.Period;
import vn.motcua.deadline.Explanation.Step;
import vn.motcua.deadline.calendars.RulesByCalendar;
import vn.motcua.deadline.rules.DeadlineRules;
import vn.motcua.deadline.rules.Wait;

/** Answers why a dossier is due when it is, from the same ledger and by the same rules. */
@Service
public class ExplainDeadline {

  private final ClockReader clocks;
  private final DeadlineMoves moves;
  private final RulesByCalendar rulesByCalendar;
  private final Clock clock;

  ExplainDeadline(
      ClockReader clocks, DeadlineMoves moves, RulesByCalendar rulesByCalendar, Clock clock) {
    this.clocks = clocks;
    this.moves = moves;
    this.rulesByCalendar = rulesByCalendar;
    this.clock = clock;
  }

  /** Nothing before the dossier is accepted. */
  @Transactional(readOnly = true)
  public Optional<Explanation> of(UUID dossier) {
    return Optional.ofNullable(clocks.read(List.of(dossier)).get(dossier))
        .map(record -> explain(dossier, record, rulesByCalendar.of(record.calendarVersion())));
  }

  private Explanation explain(UUID dossier, ClockRecord record, DeadlineRules rules) {
    var deadline = record.under(rules);
    var periods = new ArrayList<Period>();
    for (int number = 1; number <= deadline.period(); number++) {
      periods.add(period(record, rules, number));
    }
    return new Explanation(
        dossier,
        deadline.limit(),
        deadline.ruleSet(),
        deadline.calendarVersion(),
        deadline.due(),
        left(deadline, rules.calendar()),
        periods,
        moves.of(dossier),
        Index766.of(record, rules, clock.instant()));
  }

  private @Nullable Duration left(DossierDeadline deadline, WorkingCalendar calendar) {
    if (!deadline.running()) {
      return null;
    }
    var now = clock.instant();
    var due = deadline.due().dueAt();
    return now.isBefore(due) ? calendar.between(now, due) : Duration.ZERO;
  }

  private static Period period(ClockRecord record, DeadlineRules rules, int number) {
    var limit = record.limit();
    var intervals = record.intervals().stream().filter(i -> i.period() == number).toList();
    var from = intervals.get(0).startedAt();
    var alone = rules.compute(limit, from, List.of());
    var steps = new ArrayList<Step>();
    var resumed = new ArrayList<Wait>();
    for (int i = 0; i < intervals.size(); i++) {
      var interval = intervals.get(i);
      if (interval.kind() == Kind.WAITING) {
        if (isResumed(intervals, i)) {
          resumed.add(new Wait(interval.startedAt(), intervals.get(i + 1).startedAt()));
        }
        steps.add(step(rules, interval, rules.compute(limit, from, resumed).dueAt()));
      }
    }
    var extension = record.extension();
    if (extension != null && extension.period() == number) {
      steps.add(extension(rules, record, extension, dueAfter(steps, alone.dueAt())));
    }
    var due = dueAfter(steps, alone.dueAt());
    return new Period(
        number, from, alone.effectiveStart(), alone.dueAt(), rules.days(limit, from, due), steps);
  }

  private static Instant dueAfter(List<Step> steps, Instant dueWithoutSteps) {
    return steps.isEmpty() ? dueWithoutSteps : steps.get(steps.size() - 1).dueAfter();
  }

  private static boolean isResumed(List<Interval> intervals, int wait) {
    return wait + 1 < intervals.size() && intervals.get(wait + 1).kind() == Kind.RUNNING;
  }

  private static Step step(DeadlineRules rules, Interval wait, Instant dueAfter) {
    var to = wait.endedAt();
    var workingTime = to == null ? Duration.ZERO : rules.calendar().between(wait.startedAt(), to);
    return new Step(wait.reason(), wait.legalBasis(), wait.startedAt(), to, workingTime, dueAfter);
  }

  private static Step extension(
      DeadlineRules rules, ClockRecord record, Extension extension, Instant dueBefore) {
    var promised = rules.promised(extension.dueAt());
    return new Step(
        "EXTENSION",
        record.ruleSet(),
        extension.grantedAt(),
        extension.grantedAt(),
        Duration.ZERO,
        promised.isAfter(dueBefore) ? promised : dueBefore);
  }
}
