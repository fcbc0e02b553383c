package vn.motcua.deadline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.motcua.deadline.rules.Cases.CALENDAR;
import static vn.motcua.deadline.rules.Cases.at;
import static vn.motcua.deadline.rules.Cases.limit;
import static vn.motcua.deadline.rules.Cases.waits;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.calendar.UnknownYearException;

class StepLimitTest {

  private final DeadlineRules rules = new DeadlineRules(CALENDAR);

  // 3 working days from Monday 08:00 are 1,770 working minutes, those of a day in an office 450
  @ParameterizedTest(name = "{6}: {3} from {4} ends at {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-09T08:00 | 3 WORKING_DAYS ||  40% | 2026-11-09T08:00 | 2026-11-10T14:18 | a share of all the working minutes
          2026-11-09T08:00 | 3 WORKING_DAYS ||  20% | 2026-11-10T14:18 | 2026-11-11T10:42 | from when the step began
          2026-11-09T08:00 | 1 IN_DAY       ||  25% | 2026-11-09T08:00 | 2026-11-09T09:45 | the same model within a day
          2026-11-09T08:00 | 3 WORKING_DAYS || 100% | 2026-11-10T14:18 | 2026-11-12T17:00 | never after the dossier
          2026-11-09T08:00 | 3 WORKING_DAYS ||  WH4 | 2026-11-09T10:00 | 2026-11-09T16:00 | working hours
          2026-11-09T08:00 | 3 WORKING_DAYS ||  WD2 | 2026-11-09T10:00 | 2026-11-11T17:00 | working days
          2026-11-09T08:00 | 3 WORKING_DAYS ||  WD9 | 2026-11-09T10:00 | 2026-11-12T17:00 | nor these after the dossier
          2026-12-25T08:00 | 4 WORKING_DAYS ||  WD9 | 2026-12-30T08:00 | 2026-12-31T17:00 | nor into a year without a calendar
          2026-11-09T08:00 | 3 WORKING_DAYS ||  WH8 | 2026-11-12T17:00:00.001 | 2026-11-16T08:00 | begun after the dossier was late
          2026-11-09T08:00 | 3 WORKING_DAYS ||  40% | 2026-11-12T17:00:00.001 | 2026-11-12T17:00 | nothing is left to share
          2026-11-09T08:00 | 3 WORKING_DAYS | 2026-11-09T10:00/2026-11-10T10:00 | 40% | 2026-11-09T08:00 | 2026-11-11T14:18 | a wait in the step
          2026-11-09T08:00 | 3 WORKING_DAYS | 2026-11-09T10:00/2026-11-10T10:00 | 40% | 2026-11-10T10:00 | 2026-11-11T16:18 | a wait before it
          2026-11-09T08:00 | 3 WORKING_DAYS | 2026-11-09T10:00/2026-11-10T10:00 | 40% | 2026-11-10T08:00 | 2026-11-11T16:18 | begun in a wait
          2026-11-09T08:00 | 3 WORKING_DAYS | 2026-11-09T10:00/2026-11-10T10:00 | WD1 | 2026-11-09T08:00 | 2026-11-11T17:00 | a wait, in days
          2026-11-09T08:00 | 3 WORKING_DAYS | 2026-11-09T10:00/2026-11-10T10:00 | WH1 | 2026-11-09T08:00 | 2026-11-09T09:00 | a wait after its end
          2026-11-13T08:00 | 3 WORKING_DAYS ||  WH4 | 2026-11-09T08:00 | 2026-11-13T14:00 | begun before the clock began anew
          2026-11-09T15:30 | 3 WORKING_DAYS nextDay || WH1 | 2026-11-09T15:30 | 2026-11-10T08:30 | accepted after the cutoff
          2026-11-09T08:00 | 3 WORKING_DAYS || NONE | 2026-11-09T08:00 || without a limit
          """)
  void endsWhereWorkedOutByHand(
      String accepted,
      String dossier,
      String waits,
      String step,
      String begun,
      String end,
      String reason) {
    var period = rules.compute(limit(dossier), at(accepted), waits(waits));

    assertThat(StepLimit.parse(step).due(at(begun), period, waits(waits), rules))
        .isEqualTo(end == null ? null : at(end));
  }

  @ParameterizedTest
  @CsvSource({"WH8, 2026-11-10T08:30", "WD1, 2026-11-10T17:00", "25%,", "NONE,"})
  void whereNoClockCountsHoursAndDaysDo(String step, String end) {
    assertThat(StepLimit.parse(step).due(at("2026-11-09T08:00"), rules))
        .isEqualTo(end == null ? null : at(end));
  }

  @Test
  void aNewDateGivesMoreToShare() {
    var period = rules.compute(limit("3 WORKING_DAYS"), at("2026-11-09T08:00"), List.of());
    var extended = new DueDates(period.effectiveStart(), period.atRiskAt(), at("2026-11-16T17:00"));

    // 40 % of 2,670 minutes
    assertThat(StepLimit.parse("40%").due(at("2026-11-09T08:00"), extended, List.of(), rules))
        .isEqualTo(at("2026-11-11T10:48"));
  }

  @Test
  void aStepBegunAfterTheDueDateIsNotGuessedIntoAYearWithoutACalendar() {
    var period = rules.compute(limit("3 WORKING_DAYS"), at("2026-12-28T08:00"), List.of());

    assertThatExceptionOfType(UnknownYearException.class)
        .isThrownBy(
            () -> StepLimit.parse("WH8").due(at("2026-12-31T17:00:01"), period, List.of(), rules));
  }

  @ParameterizedTest
  @ValueSource(strings = {"WH4", "WD2", "25%", "100%", "NONE"})
  void isWrittenAsItIsRead(String text) {
    assertThat(StepLimit.parse(" " + text + "\n")).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0%", "101%", "WH0", "WD1000", "P3D", "25", "wh4", "${x}", "none"})
  void saysWhatMayStandThere(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StepLimit.parse(text))
        .withMessageContaining('"' + text + '"')
        .withMessageContaining("WH4")
        .withMessageContaining("NONE");
  }
}
