package vn.motcua.engine.timers;

import org.camunda.bpm.engine.impl.calendar.BusinessCalendarManager;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.deadline.calendars.RulesByCalendar;

@Configuration
class TimersConfiguration {

  // the engine knows no calendar but those registered here: all three of its own have to be
  @Bean
  BusinessCalendarManager businessCalendars(RulesByCalendar rules) {
    var calendars = new MapBusinessCalendarManager();
    calendars.addBusinessCalendar(
        DurationBusinessCalendar.NAME,
        new WorkingTimeDurations(new DurationBusinessCalendar(), rules));
    calendars.addBusinessCalendar(
        DueDateBusinessCalendar.NAME,
        new WorkingTimeDurations(new DueDateBusinessCalendar(), rules));
    calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new CycleBusinessCalendar());
    return calendars;
  }
}
