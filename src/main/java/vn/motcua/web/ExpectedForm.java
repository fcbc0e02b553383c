package vn.motcua.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** Says in words what a value must look like, so that the value itself need not be shown. */
final class ExpectedForm {

  private static final String INSTANT =
      "an instant with its offset, for example 2026-08-15T09:30:00+07:00";

  private static final Map<Class<?>, String> FORMS =
      Map.ofEntries(
          Map.entry(String.class, "text"),
          Map.entry(Boolean.class, "true or false"),
          Map.entry(LocalDate.class, "a date, for example 2026-08-15"),
          Map.entry(LocalTime.class, "a time of day, for example 15:00"),
          Map.entry(YearMonth.class, "a month, for example 2026-08"),
          Map.entry(Instant.class, INSTANT),
          Map.entry(OffsetDateTime.class, INSTANT),
          Map.entry(ZonedDateTime.class, INSTANT),
          Map.entry(UUID.class, "a UUID"),
          Map.entry(Float.class, "a number"),
          Map.entry(Double.class, "a number"),
          Map.entry(BigDecimal.class, "a number"));

  private ExpectedForm() {}

  /** For example {@code must be a date, for example 2026-08-15}. */
  static String of(@Nullable Class<?> type) {
    if (type == null) {
      return "has the wrong form";
    }
    Class<?> boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
    if (boxed.isEnum()) {
      return "must be one of "
          + Arrays.stream(boxed.getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name())
              .collect(Collectors.joining(", "));
    }
    if (FORMS.containsKey(boxed)) {
      return "must be " + FORMS.get(boxed);
    }
    if (Number.class.isAssignableFrom(boxed)) {
      return "must be a whole number";
    }
    if (boxed.isArray() || Collection.class.isAssignableFrom(boxed)) {
      return "must be a list";
    }
    return boxed.isRecord() || Map.class.isAssignableFrom(boxed)
        ? "must be an object"
        : "has the wrong form";
  }
}
