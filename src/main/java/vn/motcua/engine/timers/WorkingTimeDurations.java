package vn.motcua.engine.timers;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadline.calendars.RulesByCalendar;
import vn.motcua.procedures.TimeLimit;
import vn.motcua.procedures.TimeLimit.Unit;

/**
 * Durations of working time in models: {@code WD3} ends with the third working day, {@code WH8}
 * after eight working hours, over the calendar that is current when they begin. Everything else
 * means what it means in a stock engine.
 */
class WorkingTimeDurations implements BusinessCalendar {

  private static final Pattern WORKING_TIME = Pattern.compile("W([DH])([1-9]\\d{0,2})");

  private final BusinessCalendar stock;
  private final RulesByCalendar rules;

  WorkingTimeDurations(BusinessCalendar stock, RulesByCalendar rules) {
    this.stock = stock;
    this.rules = rules;
  }

  @Override
  public Date resolveDuedate(String duration) {
    return resolveDuedate(duration, (Date) null);
  }

  @Override
  public Date resolveDuedate(String duration, Task task) {
    return resolveDuedate(duration, (Date) null);
  }

  @Override
  public Date resolveDuedate(String duration, @Nullable Date start) {
    var working = WORKING_TIME.matcher(duration.trim());
    if (!working.matches()) {
      return stock.resolveDuedate(duration, start);
    }
    var unit = working.group(1).equals("D") ? Unit.WORKING_DAYS : Unit.WORKING_HOURS;
    var limit = TimeLimit.of(Integer.parseInt(working.group(2)), unit);
    var from = start == null ? ClockUtil.getCurrentTime() : start;
    var dates = rules.current().compute(limit, Instant.ofEpochMilli(from.getTime()), List.of());
    return Date.from(dates.dueAt());
  }
}
