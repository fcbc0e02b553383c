package vn.motcua;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The application: an event-driven workflow engine for the dossiers of a one-stop shop. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Motcua {

  public static void main(String[] args) {
    SpringApplication.run(Motcua.class, args);
  }

  /** The only clock. It ticks in milliseconds, as the engine does, so that both agree. */
  @Bean
  Clock clock() {
    return Clock.tickMillis(ZoneId.of("Asia/Ho_Chi_Minh"));
  }
}
