package vn.motcua.deadline.rules;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.procedures.TimeLimit;
import vn.motcua.procedures.TimeLimit.SupplementRule;

/** How the test tables write instants, limits and waits. */
public final class Cases {

  public static final WorkingCalendar CALENDAR =
      WorkingCalendar.load(new ClassPathResource("calendar/working-days.yaml"));

  private Cases() {}

  public static Instant at(String local) {
    return LocalDateTime.parse(local).toInstant(ZoneOffset.ofHours(7));
  }

  public static TimeLimit limit(String text) {
    LocalTime cutoff = TimeLimit.DEFAULT_CUTOFF;
    boolean nextDay = false;
    int percent = TimeLimit.DEFAULT_AT_RISK_PERCENT;
    SupplementRule onSupplement = SupplementRule.RESTART;
    String[] words = text.split(" ");
    for (String option : Arrays.asList(words).subList(2, words.length)) {
      String[] keyValue = option.split("=");
      switch (keyValue[0]) {
        case "cutoff" -> cutoff = LocalTime.parse(keyValue[1]);
        case "percent" -> percent = Integer.parseInt(keyValue[1]);
        case "nextDay" -> nextDay = true;
        case "resume" -> onSupplement = SupplementRule.RESUME;
        default -> throw new IllegalArgumentException(option);
      }
    }
    return new TimeLimit(
        Integer.parseInt(words[0]),
        TimeLimit.Unit.valueOf(words[1]),
        cutoff,
        nextDay,
        percent,
        onSupplement);
  }

  static List<Wait> waits(String text) {
    return text == null ? List.of() : Arrays.stream(text.split(";")).map(Cases::wait).toList();
  }

  private static Wait wait(String text) {
    String[] ends = text.split("/");
    return new Wait(at(ends[0]), at(ends[1]));
  }
}
