package vn.motcua.deadline.rules;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

  @Bean
  RuleSets ruleSets(@Value("classpath:deadline/rule-sets.yaml") Resource file) {
    return RuleSets.load(file);
  }
}
