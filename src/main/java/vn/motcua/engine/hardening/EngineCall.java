package vn.motcua.engine.hardening;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One line of the list.
 *
 * @param method {@code *} for any
 * @param path a pattern as Spring MVC has them
 */
public record EngineCall(String method, PathPattern path) {

  private static final String ANY = "*";

  /** From {@code GET /task/{id}}. */
  @JsonCreator
  public static EngineCall of(String line) {
    var parts = line.split(" ", 2);
    if (parts.length < 2) {
      throw new IllegalArgumentException(
          "engine-api.yaml: write a method and a path, as GET /task/{id}, in place of " + line);
    }
    return new EngineCall(parts[0], PathPatternParser.defaultInstance.parse(parts[1]));
  }

  boolean matches(String asked, PathContainer called) {
    return (method.equals(ANY) || method.equals(asked)) && path.matches(called);
  }
}
