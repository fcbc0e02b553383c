package vn.motcua.engine.login.oidc;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.engine.login.Provider;

/**
 * Whoever opens a page of the web apps and is not logged in is sent to the provider, and whoever
 * has logged out here is logged out there. The way in for an administrator when the provider is
 * away is the same page with {@code ?local}: it has Camunda's own form.
 */
class SendToProvider extends OncePerRequestFilter {

  private static final String LOGGED_OUT = "logged-out";
  private static final String LOGOUT = "/camunda/api/admin/auth/user/default/logout";

  private final EndSession endSession;

  SendToProvider(EndSession endSession) {
    this.endSession = endSession;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getMethod().equals("POST") && request.getRequestURI().endsWith(LOGOUT)) {
      var ended = endSession.remembered(request);
      chain.doFilter(request, response);
      if (request.getSession(false) == null && !response.isCommitted()) {
        ended.ifPresent(token -> endSession.remember(request, token));
      }
      return;
    }
    var page = WantedApp.pageOf(request);
    if (page.isEmpty() || isLoggedIn(request) || request.getParameter("local") != null) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    var form = endSession.remembered(request).flatMap(token -> endSession.form(request, token));
    if (form.isEmpty()) {
      page.get().remember(request);
      response.sendRedirect(request.getContextPath() + "/oauth2/authorization/" + Provider.ID);
    } else if (request.getParameter(LOGGED_OUT) == null) {
      // a page that is open sees by the redirect that it is to be loaded anew
      response.sendRedirect(request.getContextPath() + page.get().path() + "?" + LOGGED_OUT);
    } else {
      request.getSession().invalidate();
      LoginPage.loggedOut().with(form).send(response);
    }
  }

  private static boolean isLoggedIn(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null
        && !AuthenticationUtil.getAuthsFromSession(session).getAuthentications().isEmpty();
  }
}
