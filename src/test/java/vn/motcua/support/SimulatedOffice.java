package vn.motcua.support;

import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import vn.motcua.local.LocalAccountsConfiguration;
import vn.motcua.support.crash.CalendarCrash;
import vn.motcua.support.crash.MigrationCrash;
import vn.motcua.support.time.SettableClock;
import vn.motcua.support.time.SimulatedTime;

/**
 * The whole application on a clock that tests set, with the people of a local run in it.
 *
 * <p>Without {@code @Configuration} on purpose, as everything in the test tree: the component scan
 * of a local run would find it.
 */
@Import({
  Office.class,
  Journey.World.class,
  LocalAccountsConfiguration.class,
  CalendarCrash.class,
  MigrationCrash.class,
  TakenPaths.class
})
public class SimulatedOffice {

  @Bean
  @Primary
  SettableClock settableClock() {
    return new SettableClock();
  }

  @Bean
  SimulatedTime simulatedTime(SettableClock clock, ManagementService jobs) {
    return new SimulatedTime(clock, jobs, job -> true);
  }
}
