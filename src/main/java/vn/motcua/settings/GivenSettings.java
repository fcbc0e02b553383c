package vn.motcua.settings;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import vn.motcua.settings.GivenSetting.By;

/** What is set of the settings that are looked after: ours and those of what we stand on. */
final class GivenSettings {

  private static final Pattern LOOKED_AFTER =
      Pattern.compile("(?i)(motcua|spring|server|management|logging|camunda[._]bpm)[._].*");

  /** Kubernetes puts these into every container beside a service of the name motcua. */
  private static final Pattern SERVICE_LINK =
      Pattern.compile("MOTCUA_(SERVICE_(HOST|PORT\\w*)|PORT_\\d+_\\w+)");

  /** What {@code migrate} reads, which is no application. */
  private static final String PASSWORD_OF_MIGRATE = "MOTCUA_PASSWORD";

  /** What Spring Boot finds out about the application and itself. */
  private static final String SPRINGS_OWN = "applicationInfo";

  private GivenSettings() {}

  static List<GivenSetting> of(ConfigurableEnvironment environment) {
    return environment.getPropertySources().stream().flatMap(GivenSettings::of).distinct().toList();
  }

  private static Stream<GivenSetting> of(PropertySource<?> source) {
    if (!(source instanceof EnumerablePropertySource<?> names)
        || source.getName().equals(SPRINGS_OWN)) {
      return Stream.of();
    }
    var looked =
        Arrays.stream(names.getPropertyNames()).filter(n -> LOOKED_AFTER.matcher(n).matches());
    if (source instanceof SystemEnvironmentPropertySource) {
      return looked
          .filter(name -> !isForOthers(name, source))
          .map(name -> new GivenSetting(name, By.VARIABLE, "environment variable " + name));
    }
    return looked.map(name -> new GivenSetting(name, by(source), where(name, source)));
  }

  private static boolean isForOthers(String name, PropertySource<?> source) {
    return name.equals(PASSWORD_OF_MIGRATE)
        || SERVICE_LINK.matcher(name).matches()
        || (name.equals("MOTCUA_PORT")
            && String.valueOf(source.getProperty(name)).startsWith("tcp://"));
  }

  private static By by(PropertySource<?> source) {
    return source instanceof OriginTrackedMapPropertySource
            || source instanceof CommandLinePropertySource
        ? By.FILE_OR_ARGUMENT
        : By.ELSEWHERE;
  }

  private static String where(String name, PropertySource<?> source) {
    if (source instanceof CommandLinePropertySource) {
      return "argument --" + name;
    }
    if (source.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)) {
      return "system property -D" + name;
    }
    return OriginLookup.getOrigin(source, name) instanceof TextResourceOrigin file
            && file.getResource() != null
            && file.getLocation() != null
        ? "%s, line %d"
            .formatted(file.getResource().getDescription(), file.getLocation().getLine() + 1)
        : source.getName();
  }
}
