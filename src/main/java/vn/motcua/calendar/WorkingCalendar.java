package vn.motcua.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.core.io.Resource;

/**
 * When the office works, and arithmetic over it: immutable, safe for use by several threads.
 *
 * <p>Instants go in and come out; dates and times of day are always those of {@link #ZONE},
 * whatever the default zone of the JVM. Working time is exact to the nanosecond. A slot is
 * half-open: 07:30:00 is working time, 11:30:00 is not.
 *
 * <p>Every method that has to look at a year without data throws {@link UnknownYearException}.
 */
public final class WorkingCalendar {

  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  // Every due date passes here, so nothing is walked day by day: working time is an odometer. The
  // number of working days before each day is known, and two readings are subtracted.
  private static final long DAY_SECONDS = 86_400;
  private static final long SECOND_NANOS = 1_000_000_000;

  private final String version;
  private final String location;
  private final OfficeHours hours;
  private final Day[] days;
  private final long firstEpochDay;
  private final long offsetSeconds;
  private final int[] workingDaysBefore;
  private final int[] workingDays;

  /**
   * @param days every date from 1 January of the first known year to 31 December of the last
   */
  WorkingCalendar(String version, String location, OfficeHours hours, List<Day> days) {
    this.version = version;
    this.location = location;
    this.hours = hours;
    this.days = days.toArray(Day[]::new);
    this.firstEpochDay = this.days[0].date().toEpochDay();
    this.offsetSeconds = fixedOffset(this.days[0].date()).getTotalSeconds();
    this.workingDaysBefore = new int[this.days.length];
    int worked = 0;
    for (int i = 0; i < this.days.length; i++) {
      workingDaysBefore[i] = worked;
      worked += this.days[i].working() ? 1 : 0;
    }
    this.workingDays = new int[worked];
    for (int i = 0; i < this.days.length; i++) {
      if (this.days[i].working()) {
        workingDays[workingDaysBefore[i]] = i;
      }
    }
  }

  /**
   * Reads a calendar file, in the format of {@code calendar/working-days.yaml}.
   *
   * @throws InvalidCalendarException if something in it cannot be right
   */
  public static WorkingCalendar load(Resource file) {
    return new CalendarReader(file).read();
  }

  /** The version of the data, to be kept with what was computed by it. */
  public String version() {
    return version;
  }

  /** 1 January of the first known year. */
  public LocalDate firstDay() {
    return days[0].date();
  }

  /** 31 December of the last known year. */
  public LocalDate lastDay() {
    return days[days.length - 1].date();
  }

  boolean hasSameOfficeHoursAs(WorkingCalendar other) {
    return hours.sameAs(other.hours);
  }

  public boolean isWorkingDay(LocalDate date) {
    return day(date).working();
  }

  public Day day(LocalDate date) {
    return days[indexOf(date.toEpochDay())];
  }

  /** The date in {@link #ZONE}; the only look at an instant for which no year need be known. */
  public LocalDate dateOf(Instant instant) {
    return LocalDate.ofEpochDay(Math.floorDiv(localSeconds(instant), DAY_SECONDS));
  }

  /** The first opening of a working day. */
  public Instant opening(LocalDate workingDay) {
    return instantAt(indexOfWorkingDay(workingDay), hours.opening());
  }

  /** The last closing of a working day. */
  public Instant closing(LocalDate workingDay) {
    return instantAt(indexOfWorkingDay(workingDay), hours.closing());
  }

  /** The date itself if it is a working day, else the next that is. */
  public LocalDate workingDayOnOrAfter(LocalDate date) {
    return workingDay(workingDaysBefore[indexOf(date.toEpochDay())]);
  }

  /** The first working day after the date, never the date itself. */
  public LocalDate nextWorkingDay(LocalDate date) {
    return plusWorkingDays(date, 1);
  }

  /**
   * The n-th working day after the date, which itself does not count.
   *
   * @param n 0 or more; 0 gives the date itself, working day or not
   */
  public LocalDate plusWorkingDays(LocalDate date, int n) {
    if (n < 0) {
      throw new IllegalArgumentException("Cannot count %d working days on".formatted(n));
    }
    int index = indexOf(date.toEpochDay());
    int upToDate = workingDaysBefore[index] + (days[index].working() ? 1 : 0);
    return n == 0 ? date : workingDay((long) upToDate + n - 1);
  }

  /** The instant itself when it is in working time, else the next opening. */
  public Instant effectiveStart(Instant instant) {
    int index = indexOf(instant);
    if (days[index].working()) {
      long nanoOfDay = nanoOfDay(instant);
      long working = hours.workingAtOrAfter(nanoOfDay);
      if (working >= 0) {
        return working == nanoOfDay ? instant : instantAt(index, working);
      }
    }
    return opening(plusWorkingDays(days[index].date(), 1));
  }

  /**
   * The instant at which so much working time has passed. An amount that ends exactly at the end of
   * a slot ends there, not at the next opening; no time at all ends at the effective start.
   *
   * @param workingTime not negative
   */
  public Instant plus(Instant from, Duration workingTime) {
    if (workingTime.isNegative()) {
      throw new IllegalArgumentException("Cannot go back by working time: " + workingTime);
    }
    if (workingTime.isZero()) {
      return effectiveStart(from);
    }
    long reading = odometer(from);
    long left = workingDays.length * hours.length() - reading;
    if (workingTime.compareTo(Duration.ofNanos(left)) > 0) {
      throw unknownYear(lastYear() + 1);
    }
    long target = reading + workingTime.toNanos();
    long fullDays = (target - 1) / hours.length();
    return instantAt(
        workingDays[(int) fullDays], hours.whenElapsed(target - fullDays * hours.length()));
  }

  /** The working time from one instant to the other; negative if the second is the earlier. */
  public Duration between(Instant from, Instant to) {
    return Duration.ofNanos(odometer(to) - odometer(from));
  }

  private long odometer(Instant instant) {
    int index = indexOf(instant);
    long today = days[index].working() ? hours.elapsedAt(nanoOfDay(instant)) : 0;
    return workingDaysBefore[index] * hours.length() + today;
  }

  private LocalDate workingDay(long ordinal) {
    if (ordinal >= workingDays.length) {
      throw unknownYear(lastYear() + 1);
    }
    return days[workingDays[(int) ordinal]].date();
  }

  private int indexOfWorkingDay(LocalDate date) {
    int index = indexOf(date.toEpochDay());
    if (!days[index].working()) {
      throw new IllegalArgumentException("The office does not work on " + date);
    }
    return index;
  }

  private int indexOf(Instant instant) {
    return indexOf(Math.floorDiv(localSeconds(instant), DAY_SECONDS));
  }

  private int indexOf(long epochDay) {
    long index = epochDay - firstEpochDay;
    if (index < 0 || index >= days.length) {
      // an instant can lie a little beyond the dates that LocalDate knows
      long date = Math.min(epochDay, LocalDate.MAX.toEpochDay());
      throw unknownYear(LocalDate.ofEpochDay(Math.max(date, LocalDate.MIN.toEpochDay())).getYear());
    }
    return (int) index;
  }

  private Instant instantAt(int index, long nanoOfDay) {
    return Instant.ofEpochSecond(
        (firstEpochDay + index) * DAY_SECONDS - offsetSeconds + nanoOfDay / SECOND_NANOS,
        nanoOfDay % SECOND_NANOS);
  }

  private long localSeconds(Instant instant) {
    return instant.getEpochSecond() + offsetSeconds;
  }

  private long nanoOfDay(Instant instant) {
    return Math.floorMod(localSeconds(instant), DAY_SECONDS) * SECOND_NANOS + instant.getNano();
  }

  private int lastYear() {
    return lastDay().getYear();
  }

  private UnknownYearException unknownYear(int year) {
    return new UnknownYearException(year, days[0].date().getYear(), lastYear(), version, location);
  }

  private static ZoneOffset fixedOffset(LocalDate first) {
    Instant start = first.atStartOfDay(ZONE).toInstant();
    if (ZONE.getRules().nextTransition(start) != null) {
      throw new IllegalStateException(
          ZONE
              + " changes its offset after "
              + first
              + ", and this arithmetic expects that it does not");
    }
    return ZONE.getRules().getOffset(start);
  }
}
