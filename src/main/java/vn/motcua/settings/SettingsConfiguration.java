package vn.motcua.settings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

@Configuration
class SettingsConfiguration {

  // made before anything that would read the annotations of a class or of a constructor
  @Bean
  static CheckSettings checkSettings(ConfigurableEnvironment environment) {
    return new CheckSettings(environment);
  }
}
