package vn.motcua.fuzz.calls;

import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address and what it takes.
 *
 * @param pattern with its variables in braces
 * @param query names of parameters
 * @param body what the body is read as; null for none
 * @param contentType of that body
 */
public record Route(
    String method, String pattern, List<String> query, @Nullable Type body, String contentType) {

  @Override
  public String toString() {
    return method + " " + pattern;
  }
}
