package vn.motcua.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.seals.VaultSeal.Sealed;

class VaultSealTest {

  private static final byte[] CONTENT = "số 074098765923".getBytes(StandardCharsets.UTF_8);
  private static final String OLD = "bW90Y3VhLWxvY2FsLXJ1bi1vbmx5LW5vdC1zZWNyZXQ=";
  private static final String NEW = "c2Vjb25kLWtleS1mb3ItdGVzdHMtbm90LXNlY3JldCE=";

  private final VaultSeal old = new VaultSeal(new VaultKey("k1", OLD, null));
  private final VaultSeal rotated = new VaultSeal(new VaultKey("k2", NEW, Map.of("k1", OLD)));

  @Test
  void whatIsSealedOpensAgainAndLooksDifferentEachTime() {
    var sealed = old.seal(CONTENT);

    assertThat(sealed.bytes()).isNotEqualTo(old.seal(CONTENT).bytes());
    assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("0740");
    assertThat(old.open(sealed)).isEqualTo(CONTENT);
  }

  @Test
  void aKeyThatIsNotThereIsNamed() {
    var sealed = new Sealed("k0", old.seal(CONTENT).bytes());

    assertThatThrownBy(() -> old.open(sealed))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("motcua.vault.former.k0");
  }

  @Test
  void whatWasChangedDoesNotOpen() {
    var sealed = old.seal(CONTENT);
    sealed.bytes()[sealed.bytes().length - 1] ^= 1;

    assertThatThrownBy(() -> old.open(sealed)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void afterANewKeyTheOldOneStillOpensAndNothingMoreIsSealedWithIt() {
    assertThat(rotated.open(old.seal(CONTENT))).isEqualTo(CONTENT);
    assertThat(rotated.seal(CONTENT).keyId()).isEqualTo("k2");
  }

  @Test
  void anIdentityNumberIsFoundHoweverItIsTyped() {
    assertThat(old.hash("074098765923")).isEqualTo(old.hash(" 0740 9876 5923"));
    assertThat(old.hash("ab-123456")).isEqualTo(old.hash("AB-123456"));
    assertThat(old.hash("074098765923")).isNotEqualTo(old.hash("074098765924"));
  }

  @Test
  void aHashTakesTheKeyAndIsLookedForUnderEach() {
    assertThat(rotated.hash("074098765923")).isNotEqualTo(old.hash("074098765923"));
    assertThat(rotated.hashes("074098765923"))
        .containsExactlyInAnyOrder(old.hash("074098765923"), rotated.hash("074098765923"));
  }
}
