package vn.motcua.engine.login;

import java.time.Duration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class LoginConfiguration {

  @Bean
  FilterRegistrationBean<StaffSessions> staffSessions(CamundaBpmProperties camunda) {
    var webapp = camunda.getWebapp();
    var groupsKnownFor = Duration.ofMillis(webapp.getAuth().getCache().getTimeToLive());
    var registration = new FilterRegistrationBean<>(new StaffSessions(groupsKnownFor));
    registration.setName(StaffSessions.NAME);
    registration.addUrlPatterns(
        webapp.getApplicationPath() + "/api/*", webapp.getApplicationPath() + "/app/*");
    // before Camunda's others, which come last, and after those of Spring Session and Security
    registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 10);
    return registration;
  }
}
