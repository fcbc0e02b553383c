package vn.motcua.replay.ledger;

import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadline.rules.DeadlineRules;
import vn.motcua.deadline.rules.RuleSets;
import vn.motcua.procedures.Procedures;

/** What a ledger is checked against before the application runs: the same data files. */
public record LedgerRules(Procedures procedures, DeadlineRules deadlines, RuleSets ruleSets) {

  /**
   * The shipped files, or those that {@code motcua.procedures.location} and {@code
   * motcua.calendar.location} name as a system property or in the environment.
   */
  public static LedgerRules load() {
    return new LedgerRules(
        new Procedures(
            file(
                "motcua.procedures.location",
                "file:${motcua.models.folder:bpmn}/procedures/catalogue.yaml")),
        new DeadlineRules(
            WorkingCalendar.load(
                file("motcua.calendar.location", "classpath:calendar/working-days.yaml"))),
        RuleSets.load(
            new DefaultResourceLoader().getResource("classpath:deadline/rule-sets.yaml")));
  }

  private static Resource file(String property, String shipped) {
    var environment = new StandardEnvironment();
    ConfigurationPropertySources.attach(environment);
    return new DefaultResourceLoader()
        .getResource(environment.resolvePlaceholders(environment.getProperty(property, shipped)));
  }
}
