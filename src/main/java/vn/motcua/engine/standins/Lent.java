package vn.motcua.engine.standins;

import org.springframework.security.core.GrantedAuthority;

/**
 * A group that somebody counts as a member of, in place of an officer who is absent.
 *
 * @param absent that officer's account
 */
public record Lent(String group, String absent) implements GrantedAuthority {

  @Override
  public String getAuthority() {
    return group;
  }
}
