package vn.motcua.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a request's body could not be read: what and where. Jackson's own messages quote the input,
 * so nothing of them is used.
 */
record UnreadableBody(String detail, List<Violation> violations) {

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");

  static UnreadableBody because(@Nullable Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof StreamConstraintsException) {
        return new UnreadableBody(
            "The body is nested too deeply, or has a number or a text that is too long.",
            List.of());
      }
      if (t instanceof StreamReadException syntax) {
        return new UnreadableBody("The body is not valid JSON" + place(syntax) + ".", List.of());
      }
    }
    if (cause instanceof JsonMappingException mapping) {
      return misfit(mapping);
    }
    return new UnreadableBody("The body is missing or incomplete.", List.of());
  }

  private static UnreadableBody misfit(JsonMappingException e) {
    List<Reference> path = e.getPath();
    String message = "has a value that is not allowed";
    if (e instanceof UnrecognizedPropertyException unknown) {
      // the last step is the caller's own word
      path = path.subList(0, Math.max(0, path.size() - 1));
      message = "has an unknown field; known here: " + known(unknown);
    } else if (e instanceof MismatchedInputException wrong) {
      message = ExpectedForm.of(wrong.getTargetType());
    }
    String field = path.stream().map(UnreadableBody::step).collect(Collectors.joining());
    field = field.startsWith(".") ? field.substring(1) : field;
    if (field.isEmpty()) {
      return new UnreadableBody("The body " + message + place(e) + ".", List.of());
    }
    return new UnreadableBody(
        "The body does not have the expected form at " + field + place(e) + ".",
        List.of(new Violation(field, message)));
  }

  private static String step(Reference reference) {
    if (reference.getIndex() >= 0) {
      return "[" + reference.getIndex() + "]";
    }
    String name = reference.getFieldName();
    // a map's keys are chosen by the caller
    boolean ours =
        name != null && !(reference.getFrom() instanceof Map) && IDENTIFIER.matcher(name).matches();
    return ours ? "." + name : "[*]";
  }

  private static String known(UnrecognizedPropertyException e) {
    return e.getKnownPropertyIds() == null
        ? "none"
        : e.getKnownPropertyIds().stream()
            .map(String::valueOf)
            .sorted()
            .collect(Collectors.joining(", "));
  }

  private static String place(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return location == null || location.getLineNr() < 1
        ? ""
        : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
  }
}
