package vn.motcua.engine.login.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.installation.UnfitForProductionException;

class ClaimsTest {

  private static final OidcSettings PLAIN =
      new OidcSettings("preferred_username", "groups", "", Map.of());
  private static final OidcSettings KEYCLOAK =
      new OidcSettings(
          "preferred_username",
          "realm_access.roles",
          "mc-",
          Map.of("Quản trị quy trình", "designer", "it", "camunda-admin"));

  @Test
  void rolesAreFoundByTheNameOfTheirClaimOrByTheWayToIt() {
    assertThat(claims(PLAIN, Map.of("groups", List.of("leader", "clerk"))).groups())
        .containsExactly("clerk", "leader");
    assertThat(claims(PLAIN, Map.of("groups", "leader")).groups()).containsExactly("leader");
    assertThat(roles("mc-leader", "mc-clerk").groups()).containsExactly("clerk", "leader");
    var address = new OidcSettings("sub", "https://office.vn/roles", "", Map.of());
    assertThat(claims(address, Map.of("https://office.vn/roles", List.of("clerk"))).groups())
        .containsExactly("clerk");
  }

  @Test
  void whatIsNoRoleOfTheOfficeGivesNothing() {
    assertThat(
            roles("leader", "mc-", "mc-boss", "offline_access", "mc-mc-leader", "MC-leader")
                .groups())
        .isEmpty();
    for (Object odd : List.of(1, true, Map.of("a", "leader"), List.of(1, List.of("leader")))) {
      assertThat(claims(PLAIN, Map.of("groups", odd)).groups()).isEmpty();
    }
    assertThat(claims(KEYCLOAK, Map.of("realm_access", "mc-leader")).groups()).isEmpty();
    assertThat(claims(PLAIN, Map.of()).groups()).isEmpty();
  }

  @Test
  void administratorsAndSystemsAreMadeByTheirFullNameAlone() {
    assertThat(roles("mc-camunda-admin", "camunda-admin", "mc-portal", "portal").groups())
        .isEmpty();
    assertThat(claims(PLAIN, Map.of("groups", List.of("camunda-admin", "portal"))).groups())
        .isEmpty();
    assertThat(roles("it").groups()).containsExactly("camunda-admin");
    assertThat(roles("Quản trị quy trình").groups()).containsExactly("designer");
  }

  @Test
  void aSpecialistOfAFieldIsASpecialist() {
    assertThat(roles("mc-specialist-land").groups())
        .containsExactly("specialist", "specialist-land");
  }

  @Test
  void aRoleForAGroupThatIsNoneEndsTheStart() {
    assertThatThrownBy(() -> new OidcSettings("sub", "groups", "", Map.of("x", "chief")))
        .isInstanceOf(UnfitForProductionException.class)
        .hasMessageContaining("motcua.login.oidc.groups.x")
        .hasMessageContaining("chief")
        .hasMessageContaining("camunda-admin, clerk, designer");
  }

  @Test
  void aNameIsInItsVietnameseOrder() {
    var whole = claims(PLAIN, Map.of("name", "Nguyễn Văn An"));
    assertThat(whole.first() + "/" + whole.last()).isEqualTo("/Nguyễn Văn An");
    var parts =
        claims(
            PLAIN,
            Map.of("name", "Văn An Nguyễn", "given_name", "Văn An", "family_name", "Nguyễn"));
    assertThat(parts.first() + "/" + parts.last()).isEqualTo("Nguyễn/Văn An");
    var none = claims(PLAIN, Map.of("name", 3, "given_name", "\n "));
    assertThat(none.first() + "/" + none.last()).isEqualTo("/");
    assertThat(claims(PLAIN, Map.of("name", "x".repeat(300))).last()).hasSize(255);
  }

  private static Claims roles(String... roles) {
    return claims(KEYCLOAK, Map.of("realm_access", Map.of("roles", List.of(roles))));
  }

  private static Claims claims(OidcSettings settings, Map<String, Object> claims) {
    return new Claims(claims, settings);
  }
}
