package vn.motcua.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/** Says in words what a value must look like, so that the value itself need not be shown. */
final class ExpectedValue {

  private static final Map<Class<?>, String> FORMS =
      Map.of(
          Boolean.class, "true or false",
          Duration.class, "a duration, for example 250ms, 30s, 5m, 12h or 90d",
          DataSize.class, "a size, for example 512KB or 20MB",
          Path.class, "the name of a folder or file",
          Resource.class, "a place, for example file:/etc/motcua/working-days.yaml");

  private ExpectedValue() {}

  static String of(Class<?> type) {
    var boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
    if (boxed.isEnum()) {
      return "one of "
          + Arrays.stream(boxed.getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name())
              .collect(Collectors.joining(", "));
    }
    if (Number.class.isAssignableFrom(boxed)) {
      return "a number";
    }
    return FORMS.getOrDefault(boxed, "of another form: see docs/configuration.md");
  }
}
