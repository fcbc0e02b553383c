package vn.motcua.engine.standins;

import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;

/**
 * The one place where the engine learns who is logged in, for Tasklist and {@code /engine-rest}
 * alike: so a stand-in holds from the next request on, and ends with its last day, whatever a
 * session remembers.
 */
public class OfficerIdentity extends IdentityServiceImpl {

  /** What is noted of an account that an OpenID Connect provider vouches for: by whom it is. */
  public static final String PROVIDER = "motcua.provider";

  private final LentGroups lent;
  private final ThreadLocal<Officer> acting = new ThreadLocal<>();

  public OfficerIdentity(LentGroups lent) {
    this.lent = lent;
  }

  @Override
  public void setAuthentication(@Nullable Authentication account) {
    if (account == null) {
      clearAuthentication();
    } else if (account instanceof Officer officer) {
      super.setAuthentication(officer.himself());
      acting.set(officer);
    } else {
      super.setAuthentication(account);
      acting.set(Officer.of(account, lent::to));
    }
  }

  /**
   * Whoever is known by the provider has no password here, were an administrator to give him one.
   */
  @Override
  public boolean checkPassword(@Nullable String account, @Nullable String password) {
    return account != null
        && getUserInfo(account, PROVIDER) == null
        && super.checkPassword(account, password);
  }

  @Override
  public void clearAuthentication() {
    super.clearAuthentication();
    acting.remove();
  }

  @Override
  public @Nullable Officer getCurrentAuthentication() {
    return acting.get();
  }
}
