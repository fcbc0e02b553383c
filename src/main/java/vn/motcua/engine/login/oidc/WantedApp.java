package vn.motcua.engine.login.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a login leads: to one of the web apps' own pages, and so never to an address that somebody
 * has put into a link.
 */
enum WantedApp {
  TASKLIST,
  COCKPIT,
  ADMIN,
  WELCOME;

  private static final String ATTRIBUTE = "motcua.login.wanted";
  private static final Pattern PAGE =
      Pattern.compile("/camunda/app/(tasklist|cockpit|admin|welcome)(?:/|/default/?)?");

  /** The app whose page a request asks for; none for its scripts and the like. */
  static Optional<WantedApp> pageOf(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    var page = PAGE.matcher(path);
    return page.matches()
        ? Optional.of(valueOf(page.group(1).toUpperCase(Locale.ROOT)))
        : Optional.empty();
  }

  static WantedApp of(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(ATTRIBUTE) instanceof String name
        ? valueOf(name)
        : TASKLIST;
  }

  void remember(HttpServletRequest request) {
    request.getSession().setAttribute(ATTRIBUTE, name());
  }

  String path() {
    return "/camunda/app/" + name().toLowerCase(Locale.ROOT) + "/default/";
  }
}
