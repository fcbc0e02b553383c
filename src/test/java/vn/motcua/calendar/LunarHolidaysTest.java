package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/**
 * Checks the days off against the moon and the law (Labour Code 45/2019/QH14 art. 111 and 112,
 * Resolution 28/2026/QH16), as far as they decide them: which days of Tết, and whether 1 or 3
 * September, the government announces, so that these are taken from the file.
 */
class LunarHolidaysTest {

  private static final Pattern FIRST_MONTH = Pattern.compile("Tết Nguyên đán \\(mùng (\\d+)\\)");
  private static final Pattern LAST_MONTH =
      Pattern.compile("Tết Nguyên đán \\((\\d+) tháng Chạp\\)");
  private static final int FIRST_YEAR_OF_CULTURE_DAY = 2026;

  private static final Map<Integer, CalendarFile.Year> YEARS = read();

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("namedByTheMoon")
  void aDayNamedByTheMoonIsThatDay(LocalDate date, String name, int month, int dayOfMonth) {
    VietnameseCalendar lunar = PlainDate.from(date).transform(VietnameseCalendar.axis());

    assertThat(lunar.getMonth()).as("lunar month of %s, %s", date, name).isEqualTo(month(month));
    assertThat(lunar.getDayOfMonth())
        .as("day of the lunar month of %s, %s", date, name)
        .isEqualTo(dayOfMonth);
  }

  @ParameterizedTest
  @MethodSource("years")
  void tetIsFiveDaysAroundTheFirstOfTheFirstMonth(int year) {
    List<LocalDate> named =
        daysOff(year)
            .filter(d -> d.name().startsWith("Tết Nguyên đán"))
            .map(CalendarFile.DayOff::date)
            .toList();
    LocalDate tet = tet(year);
    List<LocalDate> five = tetHolidays(year);

    assertThat(five)
        .as("the last of the old year and the first three of the new, Tết on %s", tet)
        .contains(tet.minusDays(1), tet, tet.plusDays(1), tet.plusDays(2));
    assertThat(named)
        .as("the weekdays off that are called Tết, of the five from %s on", five.get(0))
        .isEqualTo(five.stream().filter(date -> !isWeekend(date)).toList());
  }

  @ParameterizedTest
  @MethodSource("years")
  void eachHolidayOfTheLawIsADayOffOrFollowedByItsSubstitute(int year) {
    SortedMap<LocalDate, String> daysOff =
        daysOff(year)
            .collect(
                Collectors.toMap(
                    CalendarFile.DayOff::date,
                    CalendarFile.DayOff::name,
                    (a, b) -> a,
                    TreeMap::new));

    byTheLaw(year)
        .forEach((date, rule) -> assertThat(daysOff).as("%s: %s", date, rule).containsKey(date));
  }

  @ParameterizedTest
  @MethodSource("years")
  void whateverElseIsOffIsSwappedForAMakeUpDay(int year) {
    List<LocalDate> swapped =
        YEARS.values().stream()
            .flatMap(data -> data.makeUpDays().stream())
            .map(CalendarFile.MakeUpDay::makesUpFor)
            .toList();
    Map<LocalDate, String> byTheLaw = byTheLaw(year);

    assertThat(daysOff(year).filter(d -> !byTheLaw.containsKey(d.date())))
        .allSatisfy(
            d ->
                assertThat(swapped)
                    .as(
                        "%s %s: no holiday of the law, so a day is worked for it",
                        d.date(), d.name())
                    .contains(d.date()));
  }

  static Stream<Integer> years() {
    return YEARS.keySet().stream();
  }

  static Stream<Arguments> namedByTheMoon() {
    return years().flatMap(LunarHolidaysTest::daysOff).flatMap(LunarHolidaysTest::lunarDayOf);
  }

  private static Stream<Arguments> lunarDayOf(CalendarFile.DayOff day) {
    Matcher first = FIRST_MONTH.matcher(day.name());
    if (first.matches()) {
      return Stream.of(Arguments.of(day.date(), day.name(), 1, Integer.parseInt(first.group(1))));
    }
    Matcher last = LAST_MONTH.matcher(day.name());
    if (last.matches()) {
      return Stream.of(Arguments.of(day.date(), day.name(), 12, Integer.parseInt(last.group(1))));
    }
    return day.name().equals("Giỗ Tổ Hùng Vương")
        ? Stream.of(Arguments.of(day.date(), day.name(), 3, 10))
        : Stream.empty();
  }

  /** Every weekday that has to be off, and why. */
  private static Map<LocalDate, String> byTheLaw(int year) {
    Map<LocalDate, String> off = new TreeMap<>();
    SortedMap<LocalDate, String> holidays = holidays(year);
    holidays.forEach(
        (date, rule) -> {
          if (!isWeekend(date)) {
            off.put(date, rule);
          }
        });
    holidays.forEach(
        (date, rule) -> {
          if (isWeekend(date)) {
            LocalDate substitute = date;
            while (isWeekend(substitute) || off.containsKey(substitute)) {
              substitute = substitute.plusDays(1);
            }
            off.put(
                substitute, "in lieu of %s (%s), a %s".formatted(date, rule, date.getDayOfWeek()));
          }
        });
    return off;
  }

  private static SortedMap<LocalDate, String> holidays(int year) {
    SortedMap<LocalDate, String> holidays = new TreeMap<>();
    holidays.put(LocalDate.of(year, 1, 1), "New Year's Day, art. 112.1a");
    tetHolidays(year).forEach(date -> holidays.put(date, "Tết, art. 112.1b"));
    holidays.put(LocalDate.of(year, 4, 30), "Victory Day, art. 112.1c");
    holidays.put(LocalDate.of(year, 5, 1), "Labour Day, art. 112.1d");
    holidays.put(LocalDate.of(year, 9, 2), "National Day, art. 112.1đ");
    holidays.put(besideNationalDay(year), "the day before or after National Day, art. 112.1đ");
    holidays.put(hungKings(year), "10 of the third lunar month, art. 112.1e");
    if (year >= FIRST_YEAR_OF_CULTURE_DAY) {
      holidays.put(LocalDate.of(year, 11, 24), "Vietnam Culture Day, Resolution 28/2026/QH16");
    }
    return holidays;
  }

  /** The five days of Tết: from the first that the file names, which the government chose. */
  private static List<LocalDate> tetHolidays(int year) {
    LocalDate first =
        daysOff(year)
            .filter(d -> d.name().startsWith("Tết Nguyên đán"))
            .map(CalendarFile.DayOff::date)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return first.datesUntil(first.plusDays(5)).toList();
  }

  private static LocalDate besideNationalDay(int year) {
    LocalDate before = LocalDate.of(year, 9, 1);
    boolean chosen =
        daysOff(year)
            .anyMatch(d -> d.date().equals(before) && d.name().equals("Quốc khánh (ngày liền kề)"));
    return chosen ? before : before.plusDays(2);
  }

  private static LocalDate tet(int year) {
    return solar(VietnameseCalendar.ofTet(year));
  }

  private static LocalDate hungKings(int year) {
    return solar(VietnameseCalendar.of(EastAsianYear.forGregorian(year), month(3), 10));
  }

  private static LocalDate solar(VietnameseCalendar lunar) {
    return lunar.transform(PlainDate.axis()).toTemporalAccessor();
  }

  private static EastAsianMonth month(int number) {
    return EastAsianMonth.valueOf(number);
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  private static Stream<CalendarFile.DayOff> daysOff(int year) {
    return YEARS.get(year).daysOff().stream();
  }

  private static Map<Integer, CalendarFile.Year> read() {
    try (var yaml = new ClassPathResource("calendar/working-days.yaml").getInputStream()) {
      return YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build()
          .readValue(yaml, CalendarFile.class)
          .years();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
