package vn.motcua.replay;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.deadline.rules.DeadlineRules;
import vn.motcua.deadline.rules.DueDates;
import vn.motcua.deadline.rules.Wait;
import vn.motcua.procedures.TimeLimit.SupplementRule;
import vn.motcua.replay.ledger.Row;

/** Counts the events that the rules demand for a ledger, by walking its rows one at a time. */
final class ExpectedEvents {

  record Counts(
      @JsonProperty("status-changed") int statusChanged,
      @JsonProperty("deadline-at-risk") int atRisk,
      @JsonProperty("deadline-missed") int missed,
      @JsonProperty("deadline-moved") int moved) {}

  private final DeadlineRules rules;
  private int statusChanged;
  private int atRisk;
  private int missed;
  private int moved;

  // of the present running period
  private boolean isAtRisk;
  private boolean isMissed;

  private ExpectedEvents(DeadlineRules rules) {
    this.rules = rules;
  }

  static Counts of(List<Row> ledger, DeadlineRules rules) {
    var events = new ExpectedEvents(rules);
    ledger.forEach(events::walk);
    return new Counts(events.statusChanged, events.atRisk, events.missed, events.moved);
  }

  private void walk(Row row) {
    // 1, 2, 4, 9 and perhaps 10; to 5 or 6 and back for each wait
    statusChanged += (row.returnedAt() == null ? 4 : 5) + 2 * row.waits().size();
    begin();
    var limit = row.procedure().limit();
    var periodStart = row.acceptedAt();
    var waits = new ArrayList<Wait>();
    var due = rules.compute(limit, periodStart, waits);
    for (var wait : row.waits().stream().filter(w -> !row.beforeAcceptance(w)).toList()) {
      runUntil(wait.from(), due);
      if (wait.kind() == Row.Kind.SUPPLEMENT && limit.onSupplement() == SupplementRule.RESTART) {
        begin();
        periodStart = wait.to();
        waits.clear();
      } else {
        waits.add(new Wait(wait.from(), wait.to()));
      }
      var before = due;
      due = rules.compute(limit, periodStart, waits);
      moved += due.dueAt().equals(before.dueAt()) ? 0 : 1;
    }
    runUntil(row.finishedAt(), due);
  }

  private void begin() {
    isAtRisk = false;
    isMissed = false;
  }

  private void runUntil(Instant end, DueDates due) {
    if (!isAtRisk && !due.atRiskAt().isAfter(end)) {
      isAtRisk = true;
      atRisk++;
    }
    if (!isMissed && due.dueAt().isBefore(end)) {
      isMissed = true;
      missed++;
    }
  }
}
