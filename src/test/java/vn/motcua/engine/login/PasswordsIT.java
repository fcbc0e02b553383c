package vn.motcua.engine.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import vn.motcua.engine.standins.LentGroups;
import vn.motcua.installation.Installation;
import vn.motcua.support.RunningOffice;

/** What would end a start in production mode, and who logs in how where people work. */
@RunningOffice
class PasswordsIT {

  @Autowired RealAccounts realAccounts;
  @Autowired IdentityService identity;
  @Autowired LentGroups lent;
  @Autowired JdbcClient jdbc;

  @Test
  void theAccountsOfALocalRunAreNamedAndNoneIsLockedByLooking() {
    var faults = realAccounts.faults();
    assertThat(faults).singleElement().asString().contains("diachinh, ").contains("quantri, ");
    realAccounts.faults();
    assertThat(
            jdbc.sql("SELECT count(*) FROM act_id_user WHERE attempts_ > 0 AND id_ = 'diachinh'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"portal", "thietke", "quantri"})
  void wherePeopleWorkSystemsLogInWithBasic(String account) {
    assertThat(basic(Installation.Mode.PRODUCTION, account).isAuthenticated()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiepnhan", "lanhdao", "giamsat"})
  void wherePeopleWorkOfficersDoNot(String account) {
    assertThatThrownBy(() -> basic(Installation.Mode.PRODUCTION, account))
        .isInstanceOf(BadCredentialsException.class);
    assertThat(basic(Installation.Mode.LOCAL, account).isAuthenticated()).isTrue();
  }

  private Authentication basic(Installation.Mode mode, String account) {
    var settings = new LoginSettings(Set.of("portal", "designer", "camunda-admin"));
    return new EngineLogin(identity, lent, new Installation(mode), settings)
        .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(account, account));
  }
}
