package vn.motcua.seals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.installation.ProductionRequirement;

/** An office seals its applicants with a key of its own. */
@Component
class OwnKey implements ProductionRequirement {

  private static final byte[] EVERYBODYS =
      "motcua-local-run-only-not-secret".getBytes(StandardCharsets.US_ASCII);

  private final VaultKey key;

  OwnKey(VaultKey key) {
    this.key = key;
  }

  @Override
  public List<String> faults() {
    return Arrays.equals(key.all().get(key.id()), EVERYBODYS)
        ? List.of(
            "MOTCUA_VAULT_KEY (motcua.vault.key) is the key of the local run, which everybody"
                + " knows: make one with \"openssl rand -base64 32\".")
        : List.of();
  }
}
