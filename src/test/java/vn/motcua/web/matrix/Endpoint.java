package vn.motcua.web.matrix;

import java.util.regex.Pattern;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A call, as the code declares it or the page lists it.
 *
 * @param method {@code *} for any
 * @param pattern with variables in braces, as Spring has them
 */
record Endpoint(String method, String pattern) implements Comparable<Endpoint> {

  /** Nothing has this id. */
  static final String NO_ID = "7a6b5c4d-0000-4000-8000-000000000000";

  private static final String ANY = "*";

  /** Of Camunda's plugins, which refuse any that they do not have. */
  private static final Pattern FILE = Pattern.compile("\\{\\*file}");

  private static final Pattern REST = Pattern.compile("\\{\\*[^}]*}|\\*\\*");
  private static final Pattern NUMBER = Pattern.compile("\\{no}");
  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

  /** From {@code GET /path}. */
  static Endpoint of(String text) {
    var parts = text.split(" ", 2);
    return new Endpoint(parts[0], parts[1]);
  }

  /** With an id in place of each variable. */
  String path() {
    var path = REST.matcher(FILE.matcher(pattern).replaceAll("app/plugin.js")).replaceAll("x");
    path = NUMBER.matcher(path).replaceAll("1");
    return VARIABLE.matcher(path).replaceAll(NO_ID);
  }

  /** Whether this line of a table is about that call, or about one case of it. */
  boolean isAbout(Endpoint call) {
    return equals(call) || !REST.matcher(call.pattern).find() && call.covers(this);
  }

  /** Whether a call of the other one is one of this. */
  boolean covers(Endpoint other) {
    return (method.equals(ANY) || other.method.equals(ANY) || method.equals(other.method))
        && (pattern.equals(other.pattern)
            || PathPatternParser.defaultInstance
                .parse(pattern)
                .matches(PathContainer.parsePath(other.path())));
  }

  @Override
  public int compareTo(Endpoint other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return method + " " + pattern;
  }
}
