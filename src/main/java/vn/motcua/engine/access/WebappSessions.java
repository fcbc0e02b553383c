package vn.motcua.engine.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import vn.motcua.engine.standins.LentGroups;

/** Lets whoever is logged in to the web apps use the API with the same session. */
@Component
class WebappSessions implements SecurityContextRepository {

  private final LentGroups lent;
  private final long groupsKnownFor;

  WebappSessions(LentGroups lent, CamundaBpmProperties camunda) {
    this.lent = lent;
    this.groupsKnownFor = camunda.getWebapp().getAuth().getCache().getTimeToLive();
  }

  @Override
  @SuppressWarnings("deprecation") // the interface has no other abstract way to load
  public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
    return user(exchange.getRequest())
        .map(this::context)
        .orElseGet(SecurityContextHolder::createEmptyContext);
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return user(request).isPresent();
  }

  // the web apps own their sessions: nothing is ever stored from here
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  private SecurityContext context(UserAuthentication user) {
    var account = user.getIdentityId();
    return new SecurityContextImpl(
        UsernamePasswordAuthenticationToken.authenticated(
            account, null, lent.authorities(account, user.getGroupIds())));
  }

  private Optional<UserAuthentication> user(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(this::logins)
        .map(all -> all.getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT))
        .map(UserAuthentication.class::cast);
  }

  // whoever has lost a group at the office, or his account, has lost it here
  private Authentications logins(HttpSession session) {
    var logins = AuthenticationUtil.getAuthsFromSession(session);
    AuthenticationUtil.updateCache(logins, session, groupsKnownFor);
    return logins;
  }
}
