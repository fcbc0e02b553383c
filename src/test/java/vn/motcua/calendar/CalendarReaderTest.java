package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

class CalendarReaderTest {

  private static final String GOOD =
      """
      version: "7"
      officeHours:
        - {from: "07:30", to: "11:30"}
        - {from: "13:30", to: "17:00"}
      years:
        2024:
          source: "a decision"
          confidence: high
          daysOff:
            - {date: 2024-12-31, name: "Nghỉ hoán đổi"}
          makeUpDays: []
        2025:
          source: "a decision"
          confidence: low
          daysOff:
            - {date: 2025-01-01, name: "Tết Dương lịch"}
          makeUpDays:
            - {date: 2025-01-04, for: 2024-12-31}
      """;

  @Test
  void aSwapMayCrossTheTurnOfTheYear() {
    WorkingCalendar calendar = WorkingCalendar.load(file(GOOD));

    assertThat(calendar.version()).isEqualTo("7");
    assertThat(calendar.day(LocalDate.of(2025, 1, 4)))
        .isEqualTo(
            new Day(LocalDate.of(2025, 1, 4), DayKind.MAKE_UP, "Làm bù cho ngày 31/12/2024"));
    assertThat(calendar.isWorkingDay(LocalDate.of(2024, 12, 31))).isFalse();
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("mistakes")
  void aMistakeIsNamedWithFileYearAndEntry(String right, String wrong, String message) {
    assertThat(GOOD).contains(right);

    assertThatExceptionOfType(InvalidCalendarException.class)
        .isThrownBy(() -> WorkingCalendar.load(file(GOOD.replace(right, wrong))))
        .withMessageStartingWith("calendar file: ")
        .withMessageContaining(message);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake("version: \"7\"", "version: \"\"", "version: is empty"),
        mistake("from: \"13:30\"", "from: \"11:29\"", "officeHours[1] 11:29-17:00: begins before"),
        mistake("from: \"07:30\"", "from: \"17:30\"", "officeHours[0] 17:30-11:30: ends before"),
        mistake("from: \"07:30\"", "from: \"7h30\"", "officeHours[0].from: "),
        mistake("  2025:", "  2026:", "years.2025: is missing"),
        mistake("  2025:", "  2024:", "years: Duplicate field '2024'"),
        mistake("  2025:", "  2025", "line "),
        mistake("  2025:", "  next:", "years: \"next\" is no Integer"),
        mistake(
            "confidence: low",
            "confidence: none",
            "years.2025.confidence: \"none\" is no [HIGH, MEDIUM, LOW]"),
        mistake("source: \"a decision\"", "source: \" \"", "years.2024.source: is empty"),
        mistake("date: 2025-01-01", "date: 2024-01-01", "years.2025.daysOff 2024-01-01: is not in"),
        mistake(
            "date: 2025-01-01", "date: 2025-01-05", "years.2025.daysOff 2025-01-05: is a SUNDAY"),
        mistake(
            "date: 2025-01-01",
            "date: 2025-02-30",
            "years.2025.daysOff[0].date: \"2025-02-30\" is no LocalDate"),
        mistake("Tết Dương lịch", "", "years.2025.daysOff 2025-01-01: has no name"),
        mistake(
            "  makeUpDays: []",
            "    - {date: 2024-12-31, name: \"again\"}\n    makeUpDays: []",
            "years.2024.daysOff 2024-12-31: is listed twice"),
        mistake(
            "{date: 2025-01-04, for: 2024-12-31}",
            "{date: 2025-01-06, for: 2024-12-31}",
            "years.2025.makeUpDays 2025-01-06: is a MONDAY"),
        mistake("for: 2024-12-31", "for: 2024-12-30", "years.2025.makeUpDays 2025-01-04: makes up"),
        mistake("for: 2024-12-31", "for: 2025-01-04", "years.2025.makeUpDays 2025-01-04: makes up"),
        mistake(
            "      - {date: 2025-01-04, for: 2024-12-31}",
            "      - {date: 2025-01-04, for: 2024-12-31}\n"
                + "      - {date: 2025-01-04, for: 2024-12-31}",
            "years.2025.makeUpDays 2025-01-04: is listed twice"),
        mistake(
            "date: 2025-01-04", "date: 2024-01-06", "years.2025.makeUpDays 2024-01-06: is not in"),
        mistake("name: \"Tết", "nmae: \"Tết", "years.2025.daysOff[0].nmae: unknown key"),
        mistake("confidence: low", "confidense: low", "years.2025.confidense: unknown"),
        mistake(", name: \"Tết Dương lịch\"", "", "years.2025.daysOff[0].name: is missing"),
        mistake("    makeUpDays: []\n", "", "years.2024.makeUpDays: is missing"));
  }

  @Test
  void anEmptyOrMissingFileIsRefused() {
    assertThatExceptionOfType(InvalidCalendarException.class)
        .isThrownBy(() -> WorkingCalendar.load(file("")))
        .withMessageStartingWith("calendar file: ");
    assertThatExceptionOfType(InvalidCalendarException.class)
        .isThrownBy(() -> WorkingCalendar.load(new ClassPathResource("no-such-calendar.yaml")))
        .withMessageContaining("no-such-calendar.yaml");
  }

  private static Arguments mistake(String right, String wrong, String message) {
    return Arguments.of(right, wrong, message);
  }

  private static Resource file(String yaml) {
    return new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getDescription() {
        return "calendar file";
      }
    };
  }
}
