package vn.motcua.engine.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.webapp.impl.security.SecurityActions;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The web apps' sessions, in place of Camunda's filter of the same name, which writes each session
 * after each request: of sessions that nodes share, a slow request would so bring one back that a
 * logout has ended meanwhile. Here a session is written when a login changed, and a logout ends it.
 */
class StaffSessions extends OncePerRequestFilter {

  /** By which Camunda finds that its own filter is not wanted. */
  static final String NAME = "Authentication Filter";

  private final Duration groupsKnownFor;

  /**
   * @param groupsKnownFor after which an account's groups are looked up again
   */
  StaffSessions(Duration groupsKnownFor) {
    this.groupsKnownFor = groupsKnownFor;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var session = request.getSession(true);
    var logins = AuthenticationUtil.getAuthsFromSession(session);
    var before = logins.getAuthentications();
    AuthenticationUtil.updateCache(logins, session, groupsKnownFor.toMillis());
    Authentications.setCurrent(logins);
    try {
      SecurityActions.runWithAuthentications(
          () -> {
            chain.doFilter(request, response);
            return null;
          },
          logins);
    } finally {
      Authentications.clearCurrent();
      keep(request.getSession(false), before, logins);
    }
  }

  private static void keep(
      @Nullable HttpSession session, List<UserAuthentication> before, Authentications logins) {
    var now = logins.getAuthentications();
    if (session == null || areSame(before, now)) {
      return;
    }
    if (now.isEmpty()) {
      session.invalidate();
    } else {
      AuthenticationUtil.updateSession(session, logins);
      session.setAttribute(
          FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, now.get(0).getIdentityId());
    }
  }

  // Camunda replaces a login whose groups have changed, and equal are those of the same account
  private static boolean areSame(List<UserAuthentication> some, List<UserAuthentication> others) {
    return some.size() == others.size()
        && IntStream.range(0, some.size()).allMatch(i -> some.get(i) == others.get(i));
  }
}
