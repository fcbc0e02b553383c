package vn.motcua.deadline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.deadline.rules.Cases.CALENDAR;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.procedures.TimeLimit;
import vn.motcua.procedures.TimeLimit.SupplementRule;

/**
 * Compares the rules with an oracle that shares nothing with them: it has its own list of days and
 * walks from minute to minute.
 */
class MinuteByMinuteTest {

  private static final int CASES = 4_000;
  private static final long SEED = 20_230_815;
  private static final long FIRST_MINUTE =
      OffsetDateTime.parse("2023-01-01T00:00+07:00").toEpochSecond() / 60;
  private static final LocalDate FIRST_DATE = LocalDate.of(2023, 1, 1);
  private static final int DAY = 24 * 60;
  private static final int STARTS = 1_340 * DAY;

  private static final Set<String> DAYS_OFF =
      Set.of(
          ("2023-01-02 2023-01-20 2023-01-23 2023-01-24 2023-01-25 2023-01-26 2023-05-01 2023-05-02"
                  + " 2023-05-03 2023-09-01 2023-09-04 2024-01-01 2024-02-08 2024-02-09 2024-02-12"
                  + " 2024-02-13 2024-02-14 2024-04-18 2024-04-29 2024-04-30 2024-05-01 2024-09-02"
                  + " 2024-09-03 2025-01-01 2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-01-31"
                  + " 2025-04-07 2025-04-30 2025-05-01 2025-05-02 2025-09-01 2025-09-02 2026-01-01"
                  + " 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-04-27"
                  + " 2026-04-30 2026-05-01 2026-08-31 2026-09-01 2026-09-02 2026-11-24")
              .split(" "));
  private static final Set<String> MAKE_UP_DAYS =
      Set.of("2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22");

  private final boolean[] worked = workedMinutes();
  private final DeadlineRules rules = new DeadlineRules(CALENDAR);
  private final Random random = new Random(SEED);

  @Test
  void theRulesAgreeWithAWalkFromMinuteToMinute() {
    Set<TimeLimit.Unit> units = new HashSet<>();
    int withWaits = 0;
    for (int i = 0; i < CASES; i++) {
      TimeLimit limit = anyLimit();
      int start = random.nextInt(STARTS);
      List<int[]> waits = anyWaits(start);
      String input =
          "case %d: %s from %s, waits %s".formatted(i, limit, instant(start), asWaits(waits));

      DueDates dates = rules.compute(limit, instant(start), asWaits(waits));

      int begin = effectiveStart(limit, start);
      int due = due(limit, begin, waits);
      assertThat(dates)
          .as(input)
          .isEqualTo(
              new DueDates(
                  instant(begin), instant(atRisk(limit, begin, due, waits)), instant(due)));
      units.add(limit.unit());
      withWaits += waits.isEmpty() ? 0 : 1;
    }
    assertThat(units).containsExactlyInAnyOrder(TimeLimit.Unit.values());
    assertThat(withWaits).isGreaterThan(CASES / 4);
  }

  private int effectiveStart(TimeLimit limit, int start) {
    int begin = nextWorked(start);
    if (limit.afterCutoffNextDay() && begin % DAY > minuteOf(limit.cutoff())) {
      return nextWorked((begin / DAY + 1) * DAY);
    }
    return begin;
  }

  private int due(TimeLimit limit, int begin, List<int[]> waits) {
    int day = begin / DAY;
    int due =
        switch (limit.unit()) {
          case WORKING_DAYS -> {
            for (int left = limit.amount(); left > 0; left -= isWorked(day) ? 1 : 0) {
              day++;
            }
            yield closing(day);
          }
          case CALENDAR_DAYS -> {
            day += limit.amount();
            while (!isWorked(day)) {
              day++;
            }
            yield closing(day);
          }
          case WORKING_HOURS -> walk(begin, limit.amount() * 60, List.of());
          case IN_DAY -> {
            if (begin % DAY > minuteOf(limit.cutoff())) {
              do {
                day++;
              } while (!isWorked(day));
            }
            yield closing(day);
          }
        };
    for (int[] wait : waits) {
      int waited = 0;
      for (int minute = wait[0]; minute < wait[1]; minute++) {
        waited += worked[minute] ? 1 : 0;
      }
      if (waited > 0) {
        due = walk(due, waited, List.of());
        due = limit.unit().inDays() ? closing((due - 1) / DAY) : due;
      }
    }
    return due;
  }

  private int atRisk(TimeLimit limit, int begin, int due, List<int[]> waits) {
    int running = 0;
    for (int minute = begin; minute < due; minute++) {
      running += worked[minute] && !isWaiting(minute, waits) ? 1 : 0;
    }
    int share = running * limit.atRiskPercent() / 100;
    return share == 0 ? begin : walk(begin, share, waits);
  }

  /** The end of the n-th worked minute that is not within a wait. */
  private int walk(int from, int minutes, List<int[]> waits) {
    int minute = from;
    int left = minutes;
    while (left > 0) {
      left -= worked[minute] && !isWaiting(minute, waits) ? 1 : 0;
      minute++;
    }
    return minute;
  }

  private int nextWorked(int from) {
    int minute = from;
    while (!worked[minute]) {
      minute++;
    }
    return minute;
  }

  private boolean isWorked(int day) {
    return worked[day * DAY + 9 * 60];
  }

  private static int closing(int day) {
    return day * DAY + 17 * 60;
  }

  private static boolean isWaiting(int minute, List<int[]> waits) {
    for (int[] wait : waits) {
      if (minute >= wait[0] && minute < wait[1]) {
        return true;
      }
    }
    return false;
  }

  private TimeLimit anyLimit() {
    TimeLimit.Unit unit = TimeLimit.Unit.values()[random.nextInt(4)];
    int amount =
        switch (unit) {
          case WORKING_DAYS -> 1 + random.nextInt(25);
          case CALENDAR_DAYS -> 1 + random.nextInt(30);
          case WORKING_HOURS -> 1 + random.nextInt(60);
          case IN_DAY -> 1;
        };
    LocalTime cutoff = LocalTime.of(9 + random.nextInt(8), random.nextInt(2) * 30);
    return new TimeLimit(
        amount,
        unit,
        cutoff,
        random.nextInt(4) == 0,
        1 + random.nextInt(99),
        SupplementRule.RESUME);
  }

  private List<int[]> anyWaits(int start) {
    List<int[]> waits = new ArrayList<>();
    int free = start;
    for (int left = random.nextInt(4); left > 0; left--) {
      int from = free + random.nextInt(2 * DAY);
      int to = from + random.nextInt(random.nextBoolean() ? 300 : 4 * DAY);
      waits.add(new int[] {from, to});
      free = to;
    }
    return waits;
  }

  private static List<Wait> asWaits(List<int[]> waits) {
    return waits.stream().map(wait -> new Wait(instant(wait[0]), instant(wait[1]))).toList();
  }

  private static Instant instant(int minute) {
    return Instant.ofEpochSecond((FIRST_MINUTE + minute) * 60);
  }

  private static int minuteOf(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }

  private static boolean[] workedMinutes() {
    int days = 4 * 365 + 1;
    boolean[] worked = new boolean[days * DAY];
    for (int day = 0; day < days; day++) {
      LocalDate date = FIRST_DATE.plusDays(day);
      boolean weekend =
          date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
      if (MAKE_UP_DAYS.contains(date.toString())
          || !weekend && !DAYS_OFF.contains(date.toString())) {
        for (int minute = 0; minute < 240; minute++) {
          worked[day * DAY + 7 * 60 + 30 + minute] = true;
        }
        for (int minute = 0; minute < 210; minute++) {
          worked[day * DAY + 13 * 60 + 30 + minute] = true;
        }
      }
    }
    return worked;
  }
}
