package vn.motcua.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** The shape of a calendar file. */
record CalendarFile(
    String version, List<OfficeHours.Slot> officeHours, SortedMap<Integer, Year> years) {

  /**
   * @param source where the days off were announced
   * @param confidence how far the source was checked
   */
  record Year(
      String source, Confidence confidence, List<DayOff> daysOff, List<MakeUpDay> makeUpDays) {}

  enum Confidence {
    HIGH,
    MEDIUM,
    LOW
  }

  /** A weekday on which the office is closed; the name is Vietnamese. */
  record DayOff(LocalDate date, String name) {}

  /**
   * A day of a weekend on which the office works.
   *
   * @param makesUpFor the day off that it is worked for
   */
  record MakeUpDay(LocalDate date, @JsonProperty("for") LocalDate makesUpFor) {

    String note() {
      return String.format(Locale.ROOT, "Làm bù cho ngày %1$td/%1$tm/%1$tY", makesUpFor);
    }
  }
}
