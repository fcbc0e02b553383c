package vn.motcua.engine.login.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.motcua.engine.login.Provider;

/**
 * Ends the provider's session (OpenID Connect RP-Initiated Logout 1.0). What tells the provider
 * whose, the ID token, names a person: it goes in a form's body, never in an address.
 */
class EndSession {

  private static final Logger log = LoggerFactory.getLogger(EndSession.class);
  private static final String ATTRIBUTE = "motcua.login.id-token";

  private final ClientRegistrationRepository providers;

  EndSession(ClientRegistrationRepository providers) {
    this.providers = providers;
  }

  /** Where a form goes, and what is in it. */
  record Form(String address, Map<String, String> fields) {}

  void remember(HttpServletRequest request, String idToken) {
    request.getSession().setAttribute(ATTRIBUTE, idToken);
  }

  Optional<String> remembered(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (String) session.getAttribute(ATTRIBUTE));
  }

  /** Empty where the provider has no such address, or cannot be asked for it now. */
  Optional<Form> form(HttpServletRequest request, String idToken) {
    return client().flatMap(client -> form(client, request, idToken));
  }

  private static Optional<Form> form(
      ClientRegistration client, HttpServletRequest request, String idToken) {
    var address =
        client.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
    if (!(address instanceof String text)) {
      return Optional.empty();
    }
    var fields = new LinkedHashMap<String, String>();
    fields.put("id_token_hint", idToken);
    fields.put("client_id", client.getClientId());
    fields.put(
        "post_logout_redirect_uri",
        ServletUriComponentsBuilder.fromContextPath(request)
            .path(WantedApp.TASKLIST.path())
            .toUriString());
    return Optional.of(new Form(text, fields));
  }

  private Optional<ClientRegistration> client() {
    try {
      return Optional.ofNullable(providers.findByRegistrationId(Provider.ID));
    } catch (RuntimeException e) {
      log.warn("The provider cannot be asked for its addresses: {}", e.getMessage());
      return Optional.empty();
    }
  }
}
