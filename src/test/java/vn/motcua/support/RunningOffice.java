package vn.motcua.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import vn.motcua.Motcua;
import vn.motcua.local.LocalAccountsConfiguration;
import vn.motcua.local.LocalServers;

/**
 * A test of the application as its users run it: the job executor on, the clock real. All of them
 * share one application, on servers of its own: its job executor would take the timers of the tests
 * that set the clock.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = {Motcua.class, LocalAccountsConfiguration.class, Office.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = RunningOffice.Servers.class)
// else Spring Boot leaves Prometheus out of a test
@AutoConfigureObservability(tracing = false)
@ActiveProfiles("local")
@ExtendWith(OwnEngine.class)
public @interface RunningOffice {

  /** They end with the JVM. */
  class Servers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(LocalServers.throwaway().springProperties())
          .and("motcua.models.folder=" + OfficeFolder.PATH, "motcua.models.watch=true")
          .applyTo(context);
    }
  }
}
