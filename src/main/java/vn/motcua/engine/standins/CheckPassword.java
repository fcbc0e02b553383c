package vn.motcua.engine.standins;

import org.camunda.bpm.engine.impl.identity.db.DbReadOnlyIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;

/**
 * Checks a password in the same time whether there is such an account or not, and locks none: the
 * engine's own check would write each failure to the database, and keep out an officer whose
 * account somebody else tries.
 */
record CheckPassword(String account, String password) implements Command<Boolean> {

  private static final String NO_ACCOUNTS = "{SHA-512}" + "A".repeat(86) + "==";

  @Override
  public Boolean execute(CommandContext context) {
    var accounts = (DbReadOnlyIdentityServiceProvider) context.getReadOnlyIdentityProvider();
    UserEntity user = accounts.findUserById(account);
    boolean known = user != null && user.getPassword() != null;
    var hash = known ? user.getPassword() : NO_ACCOUNTS;
    var salted =
        EncryptionUtil.saltPassword(password, known ? user.getSalt() : "no-account's-salt");
    boolean right =
        context.getProcessEngineConfiguration().getPasswordManager().check(salted, hash);
    return right && known;
  }

  @Override
  public String toString() {
    return "CheckPassword[sealed]";
  }
}
