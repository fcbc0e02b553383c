package vn.motcua.engine.login.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.session.FindByIndexNameSessionRepository;

/** What follows when the provider has said who it is, or that it is nobody. */
class ProviderLogin implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

  private static final Logger log = LoggerFactory.getLogger(ProviderLogin.class);

  private final ProviderAccounts accounts;
  private final ProcessEngine engine;
  private final OidcSettings settings;
  private final EndSession endSession;

  ProviderLogin(
      ProviderAccounts accounts,
      ProcessEngine engine,
      OidcSettings settings,
      EndSession endSession) {
    this.accounts = accounts;
    this.engine = engine;
    this.settings = settings;
    this.endSession = endSession;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication login)
      throws IOException {
    var person = (OidcUser) login.getPrincipal();
    var wanted = WantedApp.of(request);
    try {
      begin(request, admit(person));
    } catch (RefusedLogin e) {
      request.getSession().invalidate();
      log.info("A login from the provider is refused: {}", e.reason());
      LoginPage.refused(e.reason())
          .with(endSession.form(request, person.getIdToken().getTokenValue()))
          .send(response);
      return;
    }
    endSession.remember(request, person.getIdToken().getTokenValue());
    response.sendRedirect(request.getContextPath() + wanted.path());
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    log.warn("A login at the provider came to nothing: {}", reason(e));
    LoginPage.failed().send(response);
  }

  // not the message: it may quote what somebody has put into the address
  private static String reason(AuthenticationException e) {
    return e instanceof OAuth2AuthenticationException oauth2
        ? oauth2.getError().getErrorCode().replaceAll("[^a-z_]", "?")
        : e.getClass().getSimpleName();
  }

  private String admit(OidcUser person) {
    var claims = new Claims(person.getClaims(), settings);
    var issuer = person.getIssuer().toString();
    try {
      return accounts.admit(issuer, person.getSubject(), claims);
    } catch (DataIntegrityViolationException e) {
      // his first login, twice at once: the other one has made the account
      return accounts.admit(issuer, person.getSubject(), claims);
    } catch (RefusedLogin e) {
      if (e.reason() == RefusedLogin.Reason.NO_GROUP) {
        accounts.leave(issuer, person.getSubject(), claims);
      }
      throw e;
    }
  }

  /** A session of the web apps as their own login makes one, under a new id. */
  private void begin(HttpServletRequest request, String account) {
    var login = AuthenticationUtil.createAuthentication(engine, account, null, null);
    login.setCacheValidationTime(new Date(ClockUtil.getCurrentTime().getTime()));
    AuthenticationUtil.revalidateSession(request, login);
    request
        .getSession()
        .setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account);
  }
}
