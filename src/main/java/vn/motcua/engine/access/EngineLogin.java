package vn.motcua.engine.access;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.motcua.engine.standins.LentGroups;

/**
 * Checks accounts against the engine's users; their groups and what they are lent become
 * authorities.
 */
@Component
class EngineLogin implements AuthenticationProvider {

  private final IdentityService identity;
  private final LentGroups lent;

  EngineLogin(IdentityService identity, LentGroups lent) {
    this.identity = identity;
    this.lent = lent;
  }

  @Override
  public Authentication authenticate(Authentication login) {
    var user = login.getName();
    var password = login.getCredentials();
    if (password == null || !identity.checkPassword(user, password.toString())) {
      throw new BadCredentialsException("Unknown account or wrong password");
    }
    var groups =
        identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
    return UsernamePasswordAuthenticationToken.authenticated(
        user, null, lent.authorities(user, groups));
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
