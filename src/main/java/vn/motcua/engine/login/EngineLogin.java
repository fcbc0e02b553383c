package vn.motcua.engine.login;

import java.util.Collections;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.motcua.engine.standins.LentGroups;
import vn.motcua.installation.Installation;

/**
 * Checks accounts against the engine's users; their groups and what they are lent become
 * authorities. Where people work, HTTP Basic is for the accounts of systems.
 */
@Component
class EngineLogin implements AuthenticationProvider {

  private final IdentityService identity;
  private final LentGroups lent;
  private final Installation installation;
  private final LoginSettings settings;

  EngineLogin(
      IdentityService identity,
      LentGroups lent,
      Installation installation,
      LoginSettings settings) {
    this.identity = identity;
    this.lent = lent;
    this.installation = installation;
    this.settings = settings;
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
    // the same answer as to a wrong password, which so is not found out here either
    if (installation.isForWork() && Collections.disjoint(groups, settings.basicGroups())) {
      throw new BadCredentialsException("Unknown account or wrong password");
    }
    return UsernamePasswordAuthenticationToken.authenticated(
        user, null, lent.authorities(user, groups));
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
