package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class WorkingCalendarTest {

  private final WorkingCalendar calendar =
      WorkingCalendar.load(new ClassPathResource("calendar/working-days.yaml"));

  @ParameterizedTest
  @CsvSource({"2023, 249", "2024, 251", "2025, 250", "2026, 249"})
  void eachYearHasTheWorkingDaysThatItsDaysOffLeave(int year, long expected) {
    LocalDate first = LocalDate.of(year, 1, 1);

    assertThat(first.datesUntil(first.plusYears(1)).filter(calendar::isWorkingDay).count())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-03, WORKING, ''",
    "2024-05-05, WEEKEND, ''",
    "2024-04-18, HOLIDAY, Giỗ Tổ Hùng Vương",
    "2024-04-29, HOLIDAY, 'Nghỉ hoán đổi, làm bù thứ Bảy 04/05/2024'",
    "2024-05-04, MAKE_UP, Làm bù cho ngày 29/04/2024",
    "2026-11-24, HOLIDAY, Ngày Văn hóa Việt Nam",
  })
  void aDaySaysWhatItIs(LocalDate date, DayKind kind, String note) {
    assertThat(calendar.day(date)).isEqualTo(new Day(date, kind, note));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-03-14T07:30, 2023-03-14T07:30",
    "2023-03-14T11:29:59.999999999, 2023-03-14T11:29:59.999999999",
    "2023-03-14T11:30, 2023-03-14T13:30",
    "2023-03-14T16:59:59.999999999, 2023-03-14T16:59:59.999999999",
    "2023-03-14T17:00, 2023-03-15T07:30",
    "2023-03-14T00:00, 2023-03-14T07:30",
    "2024-05-03T17:00, 2024-05-04T07:30",
    "2024-02-07T17:00, 2024-02-15T07:30",
  })
  void workTakesEffectInWorkingTimeOrAtTheNextOpening(String instant, String expected) {
    assertThat(calendar.effectiveStart(at(instant))).isEqualTo(at(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-03-14T08:00, PT0S, 2023-03-14T08:00",
    "2023-03-14T12:00, PT0S, 2023-03-14T13:30",
    "2023-03-14T08:00, PT3H30M, 2023-03-14T11:30",
    "2023-03-14T08:00, PT3H30M0.000000001S, 2023-03-14T13:30:00.000000001",
    "2023-03-14T08:00, PT7H, 2023-03-14T17:00",
    "2023-03-14T08:00, PT7H0.5S, 2023-03-15T07:30:00.5",
    "2023-03-18T10:00, PT7H30M, 2023-03-20T17:00",
    "2023-03-14T17:00, PT1M, 2023-03-15T07:31",
  })
  void anAmountEndsAtTheEarliestInstantAtWhichItHasPassed(
      String from, Duration amount, String expected) {
    assertThat(calendar.plus(at(from), amount)).isEqualTo(at(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-03-14T08:00, 2023-03-14T14:00, PT4H",
    "2023-03-14T11:30, 2023-03-14T13:30, PT0S",
    "2023-03-14T17:00, 2023-03-15T07:30, PT0S",
    "2023-03-17T16:59:59, 2023-03-20T07:30:01, PT2S",
    "2024-04-26T17:00, 2024-05-05T00:00, PT22H30M",
    "2023-03-14T14:00, 2023-03-14T08:00, PT-4H",
  })
  void betweenCountsWorkingTimeOnly(String from, String to, Duration expected) {
    assertThat(calendar.between(at(from), at(to))).isEqualTo(expected);
  }

  @Test
  void whatIsAddedLiesBetween() {
    Random random = new Random(7);
    Instant first = at("2023-01-01T00:00");
    for (int i = 0; i < 5_000; i++) {
      Instant from = first.plusNanos(random.nextLong(Duration.ofDays(1_300).toNanos()));
      Duration amount = Duration.ofNanos(random.nextLong(Duration.ofHours(400).toNanos()));

      Instant to = calendar.plus(from, amount);

      assertThat(calendar.between(from, to)).isEqualTo(amount);
      assertThat(calendar.between(from, to.minusNanos(1))).isLessThan(amount);
    }
  }

  @Test
  void workingDaysAreCountedFromTheDayAfter() {
    LocalDate friday = LocalDate.of(2024, 4, 26);

    assertThat(calendar.plusWorkingDays(friday, 0)).isEqualTo(friday);
    assertThat(calendar.plusWorkingDays(friday, 3)).isEqualTo("2024-05-04");
    assertThat(calendar.plusWorkingDays(friday.plusDays(1), 3)).isEqualTo("2024-05-04");
    assertThat(calendar.nextWorkingDay(friday)).isEqualTo("2024-05-02");
    assertThat(calendar.workingDayOnOrAfter(friday)).isEqualTo(friday);
    assertThat(calendar.workingDayOnOrAfter(friday.plusDays(1))).isEqualTo("2024-05-02");
    assertThatIllegalArgumentException().isThrownBy(() -> calendar.plusWorkingDays(friday, -1));
  }

  @Test
  void aWorkingDayOpensAndCloses() {
    LocalDate makeUpDay = LocalDate.of(2024, 5, 4);

    assertThat(calendar.opening(makeUpDay)).isEqualTo("2024-05-04T00:30:00Z");
    assertThat(calendar.closing(makeUpDay)).isEqualTo("2024-05-04T10:00:00Z");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calendar.closing(makeUpDay.plusDays(1)))
        .withMessageContaining("2024-05-05");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calendar.plus(at("2024-05-04T08:00"), Duration.ofNanos(-1)));
  }

  @Test
  void theDateIsThatOfTheOffice() {
    assertThat(calendar.dateOf(Instant.parse("2024-05-03T16:59:59Z"))).isEqualTo("2024-05-03");
    assertThat(calendar.dateOf(Instant.parse("2024-05-03T17:00:00Z"))).isEqualTo("2024-05-04");
    assertThat(calendar.dateOf(Instant.parse("2031-12-31T17:00:00Z"))).isEqualTo("2032-01-01");
  }

  @Test
  void anUnknownYearIsNamedWithTheFileToAddItTo() {
    assertThatExceptionOfType(UnknownYearException.class)
        .isThrownBy(() -> calendar.day(LocalDate.of(2027, 1, 1)))
        .withMessage(
            "There is no working calendar for the year 2027: version 2026.1 knows 2023 to 2026. Add"
                + " 2027 to class path resource [calendar/working-days.yaml]")
        .satisfies(e -> assertThat(e.year()).isEqualTo(2027));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022-12-31T23:59:59.999999999", "-9999-01-01T00:00"})
  void nothingIsGuessedBeforeTheFirstYear(String instant) {
    int year = LocalDateTime.parse(instant).getYear();

    assertThatUnknown(year, () -> calendar.effectiveStart(at(instant)));
    assertThatUnknown(year, () -> calendar.plus(at(instant), Duration.ofHours(1)));
    assertThatUnknown(year, () -> calendar.between(at(instant), at("2023-03-14T08:00")));
  }

  @Test
  void nothingIsGuessedAfterTheLastYear() {
    LocalDate last = LocalDate.of(2026, 12, 31);

    assertThatUnknown(2027, () -> calendar.effectiveStart(at("2026-12-31T17:00")));
    assertThatUnknown(2027, () -> calendar.plus(at("2026-12-31T16:00"), Duration.ofMinutes(61)));
    assertThatUnknown(2027, () -> calendar.plus(at("2026-12-31T16:00"), Duration.ofDays(999_999)));
    assertThatUnknown(2027, () -> calendar.between(at("2026-12-31T16:00"), at("2027-01-01T00:00")));
    assertThatUnknown(2027, () -> calendar.nextWorkingDay(last));
    assertThatUnknown(2027, () -> calendar.plusWorkingDays(last, Integer.MAX_VALUE));
    assertThatUnknown(2027, () -> calendar.workingDayOnOrAfter(last.plusDays(1)));
    assertThatUnknown(999_999_999, () -> calendar.effectiveStart(Instant.MAX));
    assertThat(calendar.plus(at("2026-12-31T16:00"), Duration.ofHours(1)))
        .isEqualTo(at("2026-12-31T17:00"));
  }

  private static void assertThatUnknown(int year, Runnable computation) {
    assertThatExceptionOfType(UnknownYearException.class)
        .isThrownBy(computation::run)
        .satisfies(e -> assertThat(e.year()).isEqualTo(year))
        .withMessageContaining("year " + year);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).toInstant(ZoneOffset.ofHours(7));
  }
}
