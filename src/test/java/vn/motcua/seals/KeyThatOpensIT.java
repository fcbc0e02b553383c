package vn.motcua.seals;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Channel;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;

/** Which keys a start is let go on with, where dossiers are sealed already. */
@RunningOffice
class KeyThatOpensIT {

  private static final String ANOTHER = Base64.getEncoder().encodeToString(new byte[32]);

  @Autowired JdbcClient jdbc;
  @Autowired VaultKey ours;
  @Autowired Office office;

  @BeforeEach
  void aDossierIsSealed() {
    office.submit("1.004873", Channel.COUNTER, Instant.now());
  }

  @Test
  void anotherKeyOfTheSameNameEndsTheStart() {
    assertThatThrownBy(() -> startWith(new VaultKey(ours.id(), ANOTHER, null)))
        .isInstanceOf(VaultKeyException.class)
        .hasMessageStartingWith("MOTCUA_VAULT_KEY (motcua.vault.key) is another key than the one")
        .hasMessageNotContaining(ANOTHER);
  }

  @Test
  void aFormerKeyThatIsAnotherIsNamed() {
    var mixedUp = new VaultKey("next", ours.key(), Map.of(ours.id(), ANOTHER));

    assertThatThrownBy(() -> startWith(mixedUp))
        .isInstanceOf(VaultKeyException.class)
        .hasMessageContaining("motcua.vault.former." + ours.id());
  }

  @Test
  void theKeyAndANewOneThatFollowsItGoOn() {
    assertThatCode(() -> startWith(ours)).doesNotThrowAnyException();
    assertThatCode(() -> startWith(new VaultKey("next", ANOTHER, Map.of(ours.id(), ours.key()))))
        .doesNotThrowAnyException();
  }

  private void startWith(VaultKey key) {
    new KeyThatOpens(jdbc, new VaultSeal(key)).afterSingletonsInstantiated();
  }
}
