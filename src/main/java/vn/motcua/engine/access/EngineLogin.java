package vn.motcua.engine.access;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** Checks accounts against the engine's users; their groups become authorities. */
@Component
class EngineLogin implements AuthenticationProvider {

  private final IdentityService identity;

  EngineLogin(IdentityService identity) {
    this.identity = identity;
  }

  @Override
  public Authentication authenticate(Authentication login) {
    var user = login.getName();
    var password = login.getCredentials();
    if (password == null || !identity.checkPassword(user, password.toString())) {
      throw new BadCredentialsException("Unknown account or wrong password");
    }
    var groups =
        identity.createGroupQuery().groupMember(user).list().stream()
            .map(Group::getId)
            .toArray(String[]::new);
    return UsernamePasswordAuthenticationToken.authenticated(
        user, null, AuthorityUtils.createAuthorityList(groups));
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
