package vn.motcua.applicants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.applicants.ApplicantVault.Sealed;

class ApplicantVaultTest {

  private static final byte[] CONTENT = "số 074098765923".getBytes(StandardCharsets.UTF_8);

  private final ApplicantVault vault =
      new ApplicantVault(
          mock(JdbcClient.class),
          new ObjectMapper(),
          new VaultKey("k1", "bW90Y3VhLWxvY2FsLXJ1bi1vbmx5LW5vdC1zZWNyZXQ="),
          mock(VaultRecord.class));

  @Test
  void whatIsSealedOpensAgainAndLooksDifferentEachTime() {
    var sealed = vault.seal(CONTENT);

    assertThat(sealed.bytes()).isNotEqualTo(vault.seal(CONTENT).bytes());
    assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("0740");
    assertThat(vault.open(sealed)).isEqualTo(CONTENT);
  }

  @Test
  void whatWasSealedUnderAnotherKeyDoesNotOpen() {
    var sealed = new Sealed("k0", vault.seal(CONTENT).bytes());

    assertThatThrownBy(() -> vault.open(sealed))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("k0", "k1");
  }

  @Test
  void whatWasChangedDoesNotOpen() {
    var sealed = vault.seal(CONTENT);
    sealed.bytes()[sealed.bytes().length - 1] ^= 1;

    assertThatThrownBy(() -> vault.open(sealed)).isInstanceOf(IllegalStateException.class);
  }
}
