package vn.motcua.engine.standins;

import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import vn.motcua.throttling.LoginAttempts;

/**
 * The one place where the engine learns who is logged in, for Tasklist and {@code /engine-rest}
 * alike: so a stand-in holds from the next request on, and ends with its last day, whatever a
 * session remembers.
 */
public class OfficerIdentity extends IdentityServiceImpl {

  /** What is noted of an account that an OpenID Connect provider vouches for: by whom it is. */
  public static final String PROVIDER = "motcua.provider";

  private final LentGroups lent;
  private final LoginAttempts attempts;
  private final ThreadLocal<Officer> acting = new ThreadLocal<>();

  public OfficerIdentity(LentGroups lent, LoginAttempts attempts) {
    this.lent = lent;
    this.attempts = attempts;
  }

  /**
   * Of the web apps' login, of Basic and of the REST API's own check. Whoever is known by the
   * provider has no password here, were an administrator to give him one.
   */
  @Override
  public boolean checkPassword(@Nullable String account, @Nullable String password) {
    return account != null
        && password != null
        && attempts.check(
            account,
            () ->
                // both, whatever the first says: the answer takes the same time
                commandExecutor.execute(new CheckPassword(account, password))
                    & getUserInfo(account, PROVIDER) == null);
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
