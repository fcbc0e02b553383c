package vn.motcua.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Turns what Bean Validation found into a problem's {@code violations}. */
final class Violations {

  private Violations() {}

  static List<Violation> of(Errors errors) {
    return Stream.concat(
            errors.getFieldErrors().stream().map(error -> of(error, errors)),
            errors.getGlobalErrors().stream().map(Violations::of))
        .toList();
  }

  static List<Violation> of(MethodValidationResult result) {
    return result.getParameterValidationResults().stream().flatMap(Violations::of).toList();
  }

  private static Violation of(FieldError error, Errors errors) {
    String message =
        error.isBindingFailure()
            ? ExpectedForm.of(((BindingResult) errors).getFieldType(error.getField()))
            : withoutValue(error.getDefaultMessage(), error.getRejectedValue());
    return new Violation(withoutKeys(error.getField()), message);
  }

  private static Violation of(ObjectError error) {
    return new Violation("", withoutValue(error.getDefaultMessage(), null));
  }

  private static Stream<Violation> of(ParameterValidationResult result) {
    if (result instanceof ParameterErrors errors) {
      return of((Errors) errors).stream();
    }
    String name = nameOf(result.getMethodParameter());
    String field =
        result.getContainerIndex() == null ? name : name + "[" + result.getContainerIndex() + "]";
    return result.getResolvableErrors().stream()
        .map(
            error ->
                new Violation(
                    field, withoutValue(error.getDefaultMessage(), result.getArgument())));
  }

  private static String nameOf(MethodParameter parameter) {
    return Stream.of(
            Optional.ofNullable(parameter.getParameterAnnotation(RequestParam.class))
                .map(RequestParam::name),
            Optional.ofNullable(parameter.getParameterAnnotation(PathVariable.class))
                .map(PathVariable::name),
            Optional.ofNullable(parameter.getParameterAnnotation(RequestHeader.class))
                .map(RequestHeader::name))
        .flatMap(Optional::stream)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElseGet(() -> Objects.requireNonNullElse(parameter.getParameterName(), ""));
  }

  /** A map's key stands in the path of a constraint and is the caller's own word. */
  private static String withoutKeys(String path) {
    return path.replaceAll("\\[(?!\\d{1,4}])[^]]*]", "[*]");
  }

  /** A constraint's message may have been written with {@code ${validatedValue}}. */
  private static String withoutValue(@Nullable String message, @Nullable Object value) {
    String sent = value instanceof CharSequence || value instanceof Number ? value.toString() : "";
    return message == null || (sent.length() > 3 && message.contains(sent))
        ? "is not valid"
        : message;
  }
}
