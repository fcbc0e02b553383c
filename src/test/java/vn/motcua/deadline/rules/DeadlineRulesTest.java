package vn.motcua.deadline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.motcua.deadline.rules.Cases.CALENDAR;
import static vn.motcua.deadline.rules.Cases.at;
import static vn.motcua.deadline.rules.Cases.limit;
import static vn.motcua.deadline.rules.Cases.waits;

import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.calendar.UnknownYearException;

class DeadlineRulesTest {

  private final DeadlineRules rules = new DeadlineRules(CALENDAR);

  @ParameterizedTest(name = "{6}: {1} from {0} is due {5}")
  @CsvFileSource(resources = "/deadline/due-dates.csv", delimiter = '|', numLinesToSkip = 1)
  void dueDatesAreThoseWorkedOutByHand(
      String start,
      String limit,
      String waits,
      String effectiveStart,
      String atRisk,
      String due,
      String reason) {
    DueDates dates = rules.compute(limit(limit), at(start), waits(waits));

    assertThat(dates.effectiveStart()).as("effective start").isEqualTo(at(effectiveStart));
    assertThat(dates.dueAt()).as("due").isEqualTo(at(due));
    if (atRisk != null) {
      assertThat(dates.atRiskAt()).as("at risk").isEqualTo(at(atRisk));
    }
  }

  @ParameterizedTest(name = "{4}: {2} for {1} is {3}")
  @CsvFileSource(resources = "/deadline/timeliness.csv", delimiter = '|', numLinesToSkip = 1)
  void timelinessIsThatWorkedOutByHand(
      String limit, String due, String finished, Timeliness expected, String reason) {
    assertThat(rules.timeliness(limit(limit), at(due), at(finished))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin"})
  void theDefaultZoneOfTheMachineChangesNothing(String zone) {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try {
      DeadlineRules elsewhere = new DeadlineRules(CALENDAR);
      DueDates dates =
          elsewhere.compute(limit("3 WORKING_DAYS"), at("2024-04-26T09:00"), List.of());

      assertThat(dates)
          .isEqualTo(
              new DueDates(at("2024-04-26T09:00"), at("2024-05-04T07:52"), at("2024-05-04T17:00")));
      assertThat(elsewhere.compute(limit("1 IN_DAY"), at("2026-11-23T15:00:01"), List.of()).dueAt())
          .isEqualTo(at("2026-11-25T17:00"));
      assertThat(
              elsewhere.timeliness(
                  limit("3 WORKING_DAYS"), at("2024-05-04T17:00"), at("2024-05-04T00:00")))
          .isEqualTo(Timeliness.ON_TIME);
      assertThat(
              elsewhere.days(
                  limit("3 WORKING_DAYS"), at("2024-04-26T00:30"), at("2024-05-04T17:00")))
          .hasSize(9);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void noDeadlineIsComputedOverAYearWithoutACalendar() {
    assertThatExceptionOfType(UnknownYearException.class)
        .isThrownBy(
            () -> rules.compute(limit("25 WORKING_DAYS"), at("2026-12-01T09:00"), List.of()))
        .withMessageContaining("2027");
    assertThatExceptionOfType(UnknownYearException.class)
        .isThrownBy(() -> rules.compute(limit("1 IN_DAY"), at("2022-12-30T09:00"), List.of()))
        .withMessageContaining("2022");
    assertThatExceptionOfType(UnknownYearException.class)
        .isThrownBy(
            () ->
                rules.compute(
                    limit("1 WORKING_DAYS"),
                    at("2026-12-30T09:00"),
                    waits("2026-12-30T10:00/2026-12-30T10:01")))
        .withMessageContaining("2027");
  }

  @Test
  void waitsMustBeInOrderAndWithinThePeriod() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                rules.compute(
                    limit("1 IN_DAY"),
                    at("2023-03-14T08:00"),
                    waits("2023-03-14T07:59/2023-03-14T09:00")));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                rules.compute(
                    limit("1 IN_DAY"),
                    at("2023-03-14T08:00"),
                    waits("2023-03-14T09:00/2023-03-14T10:00;2023-03-14T09:59/2023-03-14T11:00")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> waits("2023-03-14T09:00/2023-03-14T08:59"));
  }
}
