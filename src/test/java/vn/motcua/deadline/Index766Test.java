package vn.motcua.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.deadline.rules.Cases.at;
import static vn.motcua.deadline.rules.Cases.limit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.motcua.deadline.ClockLedger.Extension;
import vn.motcua.deadline.ClockLedger.Interval;
import vn.motcua.deadline.ClockLedger.Kind;
import vn.motcua.deadline.Index766.Reason;
import vn.motcua.deadline.rules.Cases;
import vn.motcua.deadline.rules.DeadlineRules;
import vn.motcua.deadline.rules.Timeliness;
import vn.motcua.procedures.TimeLimit.SupplementRule;

class Index766Test {

  private static final String WITH_A_SUPPLEMENT =
      "ACCEPTED 2026-11-09T08:00;SUPPLEMENT 2026-11-10T08:00;PROCESSING 2026-11-11T08:00";

  private final DeadlineRules rules = new DeadlineRules(Cases.CALENDAR);

  @ParameterizedTest(name = "{8}: {1} is {6} by the index and {7} by the decrees")
  @CsvFileSource(resources = "/deadline/index-766.csv", delimiter = '|', numLinesToSkip = 1)
  void bothReadingsAreThoseWorkedOutByHand(
      String limit,
      String ledger,
      String seenAt,
      String promised,
      Duration citizenTime,
      int supplements,
      Reason reason,
      Timeliness decree,
      String why) {
    var record = record(limit, ledger);

    var reading = Index766.of(record, rules, at(seenAt));

    assertThat(reading.promisedAt()).as("promised").isEqualTo(at(promised));
    assertThat(reading.citizenTime()).as("citizen's time").isEqualTo(citizenTime);
    assertThat(reading.supplements()).as("supplements").isEqualTo(supplements);
    assertThat(reading.reason()).as("reason").isEqualTo(reason);
    if (decree != null) {
      assertThat(timeliness(record)).as("by the decrees").isEqualTo(decree);
    }
  }

  @Test
  void endedIsWhatWasDoneStoppedOrWithdrawnByThen() {
    for (var last : new String[] {"COMPLETED", "STOPPED", "WITHDRAWN"}) {
      var record = record("3 WORKING_DAYS", WITH_A_SUPPLEMENT + ";" + last + " 2026-11-12T10:00");

      var atTheEnd = Index766.of(record, rules, at("2026-11-12T10:00"));
      assertThat(atTheEnd.ended()).as(last).isTrue();
      assertThat(atTheEnd.end()).isEqualTo(at("2026-11-12T10:00"));
      assertThat(Index766.of(record, rules, at("2026-11-30T00:00"))).isEqualTo(atTheEnd);
      assertThat(Index766.of(record, rules, at("2026-11-12T09:59")).ended()).as(last).isFalse();
    }
  }

  @Test
  void anOpenDossierEndsWhenItIsLookedAtAndAWaitingOneAtTheRequest() {
    var record = record("3 WORKING_DAYS", WITH_A_SUPPLEMENT);

    assertThat(Index766.of(record, rules, at("2026-11-09T12:00")).end())
        .isEqualTo(at("2026-11-09T12:00"));
    assertThat(Index766.of(record, rules, at("2026-11-10T12:00")).end())
        .isEqualTo(at("2026-11-10T08:00"));
    assertThat(Index766.of(record, rules, at("2026-11-11T12:00")).end())
        .isEqualTo(at("2026-11-11T12:00"));
  }

  private Timeliness timeliness(ClockRecord record) {
    var end = record.intervals().get(record.intervals().size() - 1).startedAt();
    return rules.timeliness(record.limit(), record.under(rules).due().dueAt(), end);
  }

  /** As {@link Deadlines} keeps it: a restart begins another period. */
  private static ClockRecord record(String limit, String ledger) {
    var intervals = new ArrayList<Interval>();
    Extension extension = null;
    int period = 1;
    var reason = "";
    for (var happening : ledger.split(";")) {
      var words = happening.split("[ =]");
      var instant = at(words[1]);
      if (words[0].equals("EXTENDED")) {
        extension = new Extension(period, at(words[2]), instant);
        continue;
      }
      boolean arrived = reason.equals("SUPPLEMENT") && words[0].equals("PROCESSING");
      period += arrived && limit(limit).onSupplement() == SupplementRule.RESTART ? 1 : 0;
      reason = words[0];
      if (!intervals.isEmpty()) {
        var last = intervals.remove(intervals.size() - 1);
        intervals.add(
            new Interval(
                last.period(), last.kind(), last.reason(), "law", last.startedAt(), instant));
      }
      intervals.add(new Interval(period, kind(reason), reason, "law", instant, null));
    }
    return new ClockRecord(limit(limit), "law", "calendar", null, intervals, Set.of(), extension);
  }

  private static Kind kind(String reason) {
    return switch (reason) {
      case "ACCEPTED", "PROCESSING" -> Kind.RUNNING;
      case "SUPPLEMENT", "PAYMENT" -> Kind.WAITING;
      default -> Kind.STOPPED;
    };
  }
}
