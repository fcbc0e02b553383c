package vn.motcua.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.motcua.calendar.WorkingCalendar;

/** A new date that the rule does not allow; the message is for the leader who gave it. */
public class RefusedExtensionException extends RuntimeException {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private RefusedExtensionException(String format, Object... values) {
    super(format.formatted(values));
  }

  static RefusedExtensionException second(String ruleSet, Instant promised) {
    return new RefusedExtensionException(
        "Nghị định %s chỉ cho hẹn lại ngày trả một lần; hồ sơ này đã được hẹn lại đến ngày %s."
            + " Hãy chọn cách giải quyết không hẹn lại.",
        ruleSet, day(promised));
  }

  static RefusedExtensionException done(LocalDate newDate) {
    return new RefusedExtensionException(
        "Hồ sơ đã có kết quả, không hẹn lại đến ngày %s nữa. Hãy chọn cách giải quyết không hẹn"
            + " lại.",
        DAY.format(newDate));
  }

  static RefusedExtensionException dayOff(LocalDate newDate) {
    return new RefusedExtensionException(
        "Ngày hẹn lại %s không phải ngày làm việc. Hãy chọn một ngày làm việc.",
        DAY.format(newDate));
  }

  static RefusedExtensionException notLater(LocalDate newDate, Instant due) {
    return new RefusedExtensionException(
        "Ngày hẹn lại %s không sau hạn hiện tại. Hãy chọn một ngày làm việc sau ngày %s.",
        DAY.format(newDate), day(due));
  }

  private static String day(Instant instant) {
    return DAY.format(instant.atZone(WorkingCalendar.ZONE));
  }
}
