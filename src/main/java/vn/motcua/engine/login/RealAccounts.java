package vn.motcua.engine.login;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.motcua.installation.ProductionRequirement;

/** Somebody can log in, and nobody with a password that everybody knows. */
@Component
class RealAccounts implements ProductionRequirement {

  private final IdentityService identity;
  private final PasswordManager passwords;
  private final boolean hasProvider;

  RealAccounts(
      IdentityService identity, ProcessEngineConfiguration engine, Environment environment) {
    this.identity = identity;
    this.passwords = ((ProcessEngineConfigurationImpl) engine).getPasswordManager();
    this.hasProvider = Provider.isConfigured(environment);
  }

  @Override
  public List<String> faults() {
    var accounts =
        identity.createUserQuery().list().stream()
            .map(UserEntity.class::cast)
            .filter(account -> account.getPassword() != null)
            .toList();
    var faults = new ArrayList<String>();
    if (!hasProvider && accounts.isEmpty()) {
      faults.add(
          "Nobody can log in: name an OpenID Connect provider with"
              + " spring.security.oauth2.client.registration.motcua.* and"
              + " spring.security.oauth2.client.provider.motcua.issuer-uri, or a first"
              + " administrator with CAMUNDA_BPM_ADMINUSER_ID and CAMUNDA_BPM_ADMINUSER_PASSWORD.");
    }
    // not by logging in: that would count as a failure, and lock an account after a few starts
    var known = accounts.stream().filter(this::hasItsNameAsPassword).map(UserEntity::getId);
    var names = known.sorted().collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      faults.add(
          "The password of these accounts is their name, as in a local run: %s. Start once with MOTCUA_MODE=local where nobody else can reach it, and in Admin give them passwords or delete them; a database of a local run is not for work."
              .formatted(names));
    }
    return faults;
  }

  private boolean hasItsNameAsPassword(UserEntity account) {
    return passwords.check(
        EncryptionUtil.saltPassword(account.getId(), account.getSalt()), account.getPassword());
  }
}
