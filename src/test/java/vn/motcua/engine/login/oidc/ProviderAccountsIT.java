package vn.motcua.engine.login.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.engine.login.oidc.RefusedLogin.Reason;
import vn.motcua.support.RunningOffice;

@RunningOffice
class ProviderAccountsIT {

  private static final String ISSUER = "https://id.office.vn";
  private static final OidcSettings SETTINGS =
      new OidcSettings("preferred_username", "groups", "", Map.of());

  @Autowired ProviderAccounts accounts;
  @Autowired IdentityService identity;

  private final String id = "x." + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void anAccountIsMadeAtTheFirstLoginAndItsGroupsFollowTheRoles() {
    assertThat(admit("s1", "reception", "boss")).isEqualTo(id);
    assertThat(groups(id)).containsExactly("reception");
    var user = identity.createUserQuery().userId(id).singleResult();
    assertThat(user.getFirstName() + " " + user.getLastName()).isEqualTo("Nguyễn Văn An");
    assertThat(user.getEmail()).isNull();

    admit("s1", "clerk", "specialist-land");
    assertThat(groups(id)).containsExactly("clerk", "specialist", "specialist-land");
  }

  @Test
  void whoHasLostHisLastRoleIsRefusedAndInNoGroup() {
    admit("s1", "leader");
    refused(Reason.NO_GROUP, "s1", claims(id));
    accounts.leave(ISSUER, "s2", claims(id));
    assertThat(groups(id)).as("of another person").containsExactly("leader");
    accounts.leave(ISSUER, "s1", claims(id));
    assertThat(groups(id)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"quantri", "tuphap", "portal"})
  void anAccountThatWasMadeHereIsNotTakenOver(String local) {
    var before = groups(local);
    refused(Reason.ID_IS_TAKEN, "s1", claims(local, "leader"));
    accounts.leave(ISSUER, "s1", claims(local));
    assertThat(groups(local)).isEqualTo(before);
    assertThat(identity.checkPassword(local, local)).isTrue();
  }

  @Test
  void aNameThatHasChangedHandsAtTheProviderStaysWithItsFirstOwner() {
    admit("s1", "leader");
    refused(Reason.ID_IS_TAKEN, "s2", claims(id, "leader"));
    assertThatThrownBy(() -> accounts.admit("https://id.evil.vn", "s1", claims(id, "leader")))
        .isInstanceOf(RefusedLogin.class);
    identity.deleteUser(id);
    assertThat(admit("s2", "clerk")).isEqualTo(id);
    assertThat(groups(id)).containsExactly("clerk");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../quantri", "an nguyen", "*", "", "nguyễn", "an\u0000"})
  void aNameThatIsNoIdIsRefused(String name) {
    refused(Reason.NO_USABLE_ID, "s1", claims(name, "leader"));
  }

  @Test
  void noPasswordOpensAnAccountOfTheProvider() {
    admit("s1", "leader");
    var user = identity.createUserQuery().userId(id).singleResult();
    user.setPassword("given-by-an-administrator");
    identity.saveUser(user);
    assertThat(identity.checkPassword(id, "given-by-an-administrator")).isFalse();
  }

  private String admit(String subject, String... roles) {
    return accounts.admit(ISSUER, subject, claims(id, roles));
  }

  private void refused(Reason reason, String subject, Claims claims) {
    assertThatThrownBy(() -> accounts.admit(ISSUER, subject, claims))
        .isInstanceOfSatisfying(
            RefusedLogin.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private static Claims claims(String id, String... roles) {
    return new Claims(
        Map.of(
            "preferred_username", id,
            "email", "an@office.vn",
            "given_name", "Văn An",
            "family_name", "Nguyễn",
            "groups", List.of(roles)),
        SETTINGS);
  }

  private List<String> groups(String account) {
    var groups =
        identity.createGroupQuery().groupMember(account).list().stream().map(Group::getId).toList();
    return new ArrayList<>(groups).stream().sorted().toList();
  }
}
