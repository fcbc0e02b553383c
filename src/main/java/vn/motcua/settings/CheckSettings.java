package vn.motcua.settings;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.ConfigurableEnvironment;
import vn.motcua.settings.GivenSetting.By;

/**
 * Ends a start with settings that are set for nothing. Of our own, all do; of Spring's and
 * Camunda's those in files and arguments, while an environment variable may be meant for somebody
 * else: of these, what looks like a slip of the pen is warned of.
 */
class CheckSettings implements BeanFactoryPostProcessor, PriorityOrdered {

  private static final Logger log = LoggerFactory.getLogger(CheckSettings.class);
  private static final String DATABASE = "spring.datasource.url";

  private final ConfigurableEnvironment environment;
  private final KnownSettings known = KnownSettings.onTheClassPath();

  CheckSettings(ConfigurableEnvironment environment) {
    this.environment = environment;
  }

  /** Before anything else is made of the settings. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  /**
   * @throws WrongSettingsException which names all of them
   */
  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    var given = GivenSettings.of(environment);
    var wrong = new ArrayList<WrongSetting>();
    for (var setting : given) {
      unread(setting).ifPresent(wrong::add);
    }
    wrong.addAll(new CheckValues(environment, known, given).wrong());
    missing().forEach(wrong::add);
    if (!wrong.isEmpty()) {
      throw new WrongSettingsException(wrong);
    }
  }

  private Stream<WrongSetting> missing() {
    return environment.getProperty(DATABASE, "").isBlank()
        ? Stream.of(
            new WrongSetting(
                DATABASE,
                "not set",
                "has to be the address of a PostgreSQL, for example"
                    + " jdbc:postgresql://localhost:5432/motcua (SPRING_DATASOURCE_URL)"))
        : Stream.of();
  }

  private Optional<WrongSetting> unread(GivenSetting setting) {
    var found = known.setBy(setting);
    if (found.filter(KnownSetting::read).isPresent()) {
      return Optional.empty();
    }
    var meant = found.map(KnownSetting::replacement).or(() -> like(setting));
    var wrong = new WrongSetting(setting.key(), setting.where(), fault(meant));
    if (setting.isOurs() || setting.by() == By.FILE_OR_ARGUMENT) {
      return Optional.of(wrong);
    }
    meant.ifPresent(name -> log.warn("{} {}", wrong.where(), wrong.fault()));
    return Optional.empty();
  }

  private Optional<String> like(GivenSetting setting) {
    return known
        .like(setting.key())
        .map(near -> setting.by() == By.VARIABLE ? near.variable() : near.name());
  }

  private static String fault(Optional<String> meant) {
    return meant
        .map("is not a setting: %s may be meant"::formatted)
        .orElse("is not a setting, and nothing reads it");
  }
}
