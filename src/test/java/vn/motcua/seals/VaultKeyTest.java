package vn.motcua.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class VaultKeyTest {

  @EnableConfigurationProperties(VaultKey.class)
  static class Vault {}

  @Test
  void withoutAKeyTheStartEndsWithOneSentence(CapturedOutput output) {
    assertThatThrownBy(() -> start("")).hasRootCauseInstanceOf(VaultKeyException.class);
    assertThat(output)
        .contains("MOTCUA_VAULT_KEY (motcua.vault.key) is not set: it has to hold 32 bytes")
        .contains("openssl rand -base64 32")
        .doesNotContain("\tat ");
  }

  @Test
  void aKeyOfAnotherLengthIsRefusedAndNotShown(CapturedOutput output) {
    assertThatThrownBy(() -> start("c2VjcmV0")).hasRootCauseInstanceOf(VaultKeyException.class);
    assertThat(output)
        .contains("MOTCUA_VAULT_KEY (motcua.vault.key) is not usable: it has to hold 32 bytes")
        .doesNotContain("c2VjcmV0");
  }

  @Test
  void aFormerKeyThatIsUnusableIsNamed(CapturedOutput output) {
    var good = "bW90Y3VhLWxvY2FsLXJ1bi1vbmx5LW5vdC1zZWNyZXQ=";
    assertThatThrownBy(() -> start(good, "motcua.vault.former.k0=c2VjcmV0"))
        .hasRootCauseInstanceOf(VaultKeyException.class);
    assertThat(output)
        .contains("(motcua.vault.former.k0) is not usable")
        .doesNotContain("c2VjcmV0");
  }

  private static void start(String key, String... more) {
    new SpringApplicationBuilder(Vault.class)
        .web(WebApplicationType.NONE)
        .properties("spring.config.location=optional:classpath:/none/", "motcua.vault.key=" + key)
        .properties(more)
        .run()
        .close();
  }
}
