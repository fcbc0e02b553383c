package vn.motcua.deadline.rules;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import vn.motcua.calendar.WorkingCalendar;

@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

  @Bean
  DeadlineRules deadlineRules(WorkingCalendar calendar) {
    return new DeadlineRules(calendar);
  }

  @Bean
  RuleSets ruleSets(@Value("classpath:deadline/rule-sets.yaml") Resource file) {
    return RuleSets.load(file);
  }
}
