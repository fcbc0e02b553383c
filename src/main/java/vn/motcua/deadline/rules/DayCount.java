package vn.motcua.deadline.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import vn.motcua.calendar.Day;
import vn.motcua.calendar.DayKind;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.procedures.TimeLimit;

/** Goes through the dates of one limit, in order, and says in Vietnamese why each counts or not. */
final class DayCount {

  private final WorkingCalendar calendar;
  private final TimeLimit limit;
  private final Instant accepted;
  private final Instant start;
  private final Instant due;
  private final LocalDate acceptedOn;
  private final LocalDate startOn;
  private final LocalDate dueOn;
  private int workingDays;

  /**
   * @param start the effective start
   * @param due without any wait
   */
  DayCount(
      WorkingCalendar calendar, TimeLimit limit, Instant accepted, Instant start, Instant due) {
    this.calendar = calendar;
    this.limit = limit;
    this.accepted = accepted;
    this.start = start;
    this.due = due;
    this.acceptedOn = calendar.dateOf(accepted);
    this.startOn = calendar.dateOf(start);
    this.dueOn = calendar.dateOf(due);
  }

  List<CountedDay> until(Instant until) {
    workingDays = 0;
    LocalDate last = calendar.dateOf(until);
    List<CountedDay> days = new ArrayList<>();
    for (LocalDate date = acceptedOn; !date.isAfter(last); date = date.plusDays(1)) {
      days.add(explain(calendar.day(date)));
    }
    return days;
  }

  private CountedDay explain(Day day) {
    if (day.date().isBefore(startOn)) {
      return skipped(day, day.working() ? whyNotYet() : nameOf(day));
    }
    if (day.date().isAfter(dueOn)) {
      return skipped(day, day.working() ? "Hạn đã được lùi (tạm dừng hoặc gia hạn)" : nameOf(day));
    }
    return switch (limit.unit()) {
      case WORKING_DAYS -> workingDay(day);
      case CALENDAR_DAYS -> calendarDay(day);
      case WORKING_HOURS -> workingHours(day);
      case IN_DAY -> inDay(day);
    };
  }

  private CountedDay workingDay(Day day) {
    if (day.date().equals(startOn)) {
      return skipped(day, firstDay());
    }
    if (!day.working()) {
      return skipped(day, nameOf(day));
    }
    workingDays++;
    String makeUp = day.kind() == DayKind.MAKE_UP ? " (" + day.note() + ")" : "";
    return counted(day, "Ngày làm việc thứ " + workingDays + makeUp);
  }

  private CountedDay calendarDay(Day day) {
    long ordinal = ChronoUnit.DAYS.between(startOn, day.date());
    if (ordinal == 0) {
      return skipped(day, firstDay());
    }
    if (ordinal > limit.amount()) {
      return skipped(day, day.working() ? "Ngày làm việc kế tiếp, hạn trả kết quả" : nameOf(day));
    }
    String name = day.working() ? "" : " (" + nameOf(day) + ")";
    String moved =
        day.working() || ordinal < limit.amount()
            ? ""
            : ". Hạn rơi vào ngày nghỉ, chuyển sang ngày làm việc kế tiếp";
    return counted(day, "Ngày thứ " + ordinal + name + moved);
  }

  private CountedDay workingHours(Day day) {
    if (!day.working()) {
      return skipped(day, nameOf(day));
    }
    Instant from = day.date().equals(startOn) ? start : calendar.opening(day.date());
    Instant to = day.date().equals(dueOn) ? due : calendar.closing(day.date());
    return counted(day, "Tính " + inWords(calendar.between(from, to)));
  }

  private CountedDay inDay(Day day) {
    if (!day.working()) {
      return skipped(day, nameOf(day));
    }
    if (startOn.equals(dueOn)) {
      return counted(day, "Trong ngày");
    }
    return day.date().equals(startOn)
        ? skipped(day, afterCutoff() + "trả trong ngày làm việc kế tiếp")
        : counted(day, "Ngày làm việc kế tiếp, trả kết quả");
  }

  private String whyNotYet() {
    boolean inOfficeHours = calendar.effectiveStart(accepted).equals(accepted);
    return (inOfficeHours ? afterCutoff() : "Tiếp nhận ngoài giờ làm việc, ")
        + "tính từ ngày làm việc kế tiếp";
  }

  private String afterCutoff() {
    return "Tiếp nhận sau " + limit.cutoff() + ", ";
  }

  private String firstDay() {
    return startOn.equals(acceptedOn) ? "Ngày tiếp nhận, không tính" : "Ngày bắt đầu, không tính";
  }

  private static String nameOf(Day dayOff) {
    return dayOff.kind() == DayKind.WEEKEND ? "Nghỉ cuối tuần" : dayOff.note();
  }

  private static String inWords(Duration time) {
    StringJoiner words = new StringJoiner(" ").setEmptyValue("dưới 1 giây");
    if (time.toHours() > 0) {
      words.add(time.toHours() + " giờ");
    }
    if (time.toMinutesPart() > 0) {
      words.add(time.toMinutesPart() + " phút");
    }
    if (time.toSecondsPart() > 0) {
      words.add(time.toSecondsPart() + " giây");
    }
    return words.toString();
  }

  private static CountedDay counted(Day day, String note) {
    return new CountedDay(day.date(), day.kind(), true, note);
  }

  private static CountedDay skipped(Day day, String note) {
    return new CountedDay(day.date(), day.kind(), false, note);
  }
}
