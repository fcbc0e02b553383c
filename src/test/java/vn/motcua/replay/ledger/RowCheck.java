package vn.motcua.replay.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.motcua.calendar.UnknownYearException;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadline.rules.RuleSets;
import vn.motcua.deadline.rules.Wait;
import vn.motcua.procedures.TimeLimit;
import vn.motcua.procedures.TimeLimit.SupplementRule;
import vn.motcua.procedures.TimeLimit.Unit;

/** Whether what a row tells can have happened, and whether its due dates can be computed. */
final class RowCheck {

  // the models set timers of these lengths, which look into the calendar too
  private static final TimeLimit ANSWER = TimeLimit.of(8, Unit.WORKING_HOURS);
  private static final TimeLimit SUPPLEMENT_COMES = TimeLimit.of(15, Unit.WORKING_DAYS);

  private final LedgerRules rules;

  RowCheck(LedgerRules rules) {
    this.rules = rules;
  }

  List<String> problems(Row row) {
    var problems = new ArrayList<String>();
    order(problems, "accepted_at", row.acceptedAt(), "submitted_at", row.submittedAt());
    order(problems, "finished_at", row.finishedAt(), "accepted_at", row.acceptedAt());
    if (row.returnedAt() != null) {
      order(problems, "returned_at", row.returnedAt(), "finished_at", row.finishedAt());
    }
    waits(row, problems);
    if (problems.isEmpty()) {
      calendar(row, problems);
    }
    return problems;
  }

  private static void order(
      List<String> problems, String later, Instant at, String earlier, Instant before) {
    if (at.isBefore(before)) {
      problems.add("%s %s is before %s %s".formatted(later, text(at), earlier, text(before)));
    }
  }

  private static void waits(Row row, List<String> problems) {
    var free = row.submittedAt();
    var supplements = new ArrayList<Instant>();
    for (var wait : row.waits()) {
      var name =
          "%s from %s".formatted(wait.kind().name().toLowerCase(Locale.ROOT), text(wait.from()));
      if (wait.to().isBefore(wait.from())) {
        problems.add("%s ends at %s, before it begins".formatted(name, text(wait.to())));
      } else if (wait.from().isBefore(row.submittedAt())) {
        problems.add(name + " begins before submitted_at");
      } else if (wait.from().isBefore(free)) {
        problems.add(name + " begins before the wait in front of it has ended");
      } else if (row.beforeAcceptance(wait) && wait.to().isAfter(row.acceptedAt())) {
        problems.add(name + " begins before accepted_at and ends after it");
      } else if (wait.to().isAfter(row.finishedAt())) {
        problems.add(name + " ends after finished_at");
      }
      if (wait.kind() == Row.Kind.PAYMENT && row.beforeAcceptance(wait)) {
        problems.add(name + " begins before accepted_at, when nothing is to be paid");
      }
      if (wait.kind() == Row.Kind.SUPPLEMENT) {
        // the application would take it for the same supplement, sent again
        if (supplements.contains(wait.to())) {
          problems.add(name + " arrives at the same instant as another");
        }
        supplements.add(wait.to());
      }
      free = wait.to();
    }
    if (row.waits().stream().filter(row::beforeAcceptance).count() > 1) {
      problems.add("more than one wait before accepted_at: the intake asks once");
    }
  }

  private void calendar(Row row, List<String> problems) {
    try {
      rules.ruleSets().at(row.acceptedAt());
      compute(ANSWER, row.submittedAt(), List.of());
      var periodStart = row.acceptedAt();
      var resumed = new ArrayList<Wait>();
      compute(row.procedure().limit(), periodStart, resumed);
      for (var wait : row.waits()) {
        if (wait.kind() == Row.Kind.SUPPLEMENT) {
          compute(SUPPLEMENT_COMES, wait.from(), List.of());
        }
        if (row.beforeAcceptance(wait)) {
          compute(ANSWER, wait.to(), List.of());
          continue;
        }
        if (restarts(row, wait)) {
          periodStart = wait.to();
          resumed.clear();
        } else {
          resumed.add(new Wait(wait.from(), wait.to()));
        }
        compute(row.procedure().limit(), periodStart, resumed);
      }
    } catch (UnknownYearException | RuleSets.NoRuleSetException e) {
      problems.add(Objects.requireNonNull(e.getMessage()));
    }
  }

  private static boolean restarts(Row row, Row.Wait wait) {
    return wait.kind() == Row.Kind.SUPPLEMENT
        && row.procedure().limit().onSupplement() == SupplementRule.RESTART;
  }

  private void compute(TimeLimit limit, Instant start, List<Wait> waits) {
    rules.deadlines().compute(limit, start, waits);
  }

  private static OffsetDateTime text(Instant instant) {
    return instant.atZone(WorkingCalendar.ZONE).toOffsetDateTime();
  }
}
