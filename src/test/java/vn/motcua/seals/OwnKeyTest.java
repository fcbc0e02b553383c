package vn.motcua.seals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class OwnKeyTest {

  @Test
  void theKeyOfTheLocalRunIsNotForWork() {
    assertThat(key("motcua-local-run-only-not-secret").faults())
        .singleElement()
        .asString()
        .contains("MOTCUA_VAULT_KEY")
        .doesNotContain("not-secret");
    assertThat(key("0123456789abcdef0123456789abcdef").faults()).isEmpty();
  }

  private static OwnKey key(String text) {
    return new OwnKey(
        new VaultKey("k1", Base64.getEncoder().encodeToString(text.getBytes()), null));
  }
}
