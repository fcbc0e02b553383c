package vn.motcua.calendar;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

  /** {@code motcua.calendar.location}: another calendar file, for example {@code file:…}. */
  @Bean
  WorkingCalendar workingCalendar(
      @Value("${motcua.calendar.location:classpath:calendar/working-days.yaml}") Resource file) {
    return WorkingCalendar.load(file);
  }
}
