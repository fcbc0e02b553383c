package vn.motcua.procedures;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in the words of the catalogue file what Jackson could not read from a row. */
final class WrongForm {

  private WrongForm() {}

  /** For example {@code limit.unit must be one of WORKING_DAYS, IN_DAY, not WEEKS}. */
  static String describe(MismatchedInputException e) {
    String path =
        e.getPath().stream()
            .map(WrongForm::segment)
            .collect(Collectors.joining())
            .replaceFirst("^\\.", "");
    String given = e instanceof InvalidFormatException format ? ", not " + format.getValue() : "";
    return (path.isEmpty() ? "the row" : path) + " must be " + expected(e.getTargetType()) + given;
  }

  private static String segment(Reference reference) {
    return reference.getFieldName() == null
        ? "[" + reference.getIndex() + "]"
        : "." + reference.getFieldName();
  }

  private static String expected(@Nullable Class<?> type) {
    if (type == null) {
      return "of another form";
    }
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
    }
    if (type == Integer.class || type == Long.class) {
      return "a whole number";
    }
    if (type == LocalTime.class) {
      return "a time such as \"15:00\"";
    }
    if (type == boolean.class) {
      return "true or false";
    }
    if (type == String.class) {
      return "text";
    }
    return Collection.class.isAssignableFrom(type) ? "a list" : "keys with values";
  }
}
