package vn.motcua.engine.login;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.installation.Installation;
import vn.motcua.installation.UnfitForProductionException;

/** What the engine asks of passwords and of the ids of accounts. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LoginEnginePlugin extends AbstractCamundaConfiguration {

  private final Installation installation;
  private final CamundaBpmProperties camunda;

  LoginEnginePlugin(Installation installation, CamundaBpmProperties camunda) {
    this.installation = installation;
    this.camunda = camunda;
  }

  @Override
  public void preInit(SpringProcessEngineConfiguration configuration) {
    configuration.setEnablePasswordPolicy(installation.isForWork());
    // the engine allows letters and digits only; names at a provider may be mail addresses
    configuration.setUserResourceWhitelistPattern(AccountId.PATTERN);
  }

  /** Before the engine makes the first administrator, whom it would refuse without a sentence. */
  @Override
  public void postProcessEngineBuild(ProcessEngine engine) {
    var admin = camunda.getAdminUser();
    if (!installation.isForWork() || admin == null || admin.getId() == null) {
      return;
    }
    var identity = engine.getIdentityService();
    if (identity.createUserQuery().userId(admin.getId()).count() == 0
        && !identity.checkPasswordAgainstPolicy(admin.getPassword(), admin).isValid()) {
      throw new UnfitForProductionException(
          List.of(
              "CAMUNDA_BPM_ADMINUSER_PASSWORD (camunda.bpm.admin-user.password) is too weak for"
                  + " the first administrator: at least 10 characters, of which an upper and a"
                  + " lower case letter, a digit and another one, and not the account's name."));
    }
  }
}
