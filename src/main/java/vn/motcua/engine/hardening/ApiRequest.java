package vn.motcua.engine.hardening;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is called, whichever way: {@code /engine-rest/task}, {@code
 * /engine-rest/engine/default/task} and {@code /camunda/api/engine/engine/default/task} are one.
 *
 * @param ofEngine of the engine's REST API, not of the web apps' own
 * @param method {@code GET} for {@code HEAD}, which answers the same
 * @param path below the API's own, without a slash at its end
 */
public record ApiRequest(boolean ofEngine, String method, String path) {

  private static final Pattern OF_ENGINE =
      Pattern.compile(
          "/(?:engine-rest(?:/engine/default)?|camunda/api/engine/engine/default)(/.*)?");
  private static final Pattern OF_WEBAPPS = Pattern.compile("/camunda/api(/.*)?");

  /** None, if it is no API of Camunda. */
  public static Optional<ApiRequest> of(String method, String path) {
    var asked = method.equals("HEAD") ? "GET" : method;
    var engine = OF_ENGINE.matcher(path);
    var webapps = OF_WEBAPPS.matcher(path);
    if (engine.matches()) {
      return Optional.of(new ApiRequest(true, asked, below(engine.group(1))));
    }
    return webapps.matches()
        ? Optional.of(new ApiRequest(false, asked, below(webapps.group(1))))
        : Optional.empty();
  }

  private static String below(String path) {
    return path == null || path.equals("/") ? "/" : path.replaceFirst("/+$", "");
  }
}
