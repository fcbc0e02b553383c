package vn.motcua.seals;

import java.util.Locale;

/** A key of the vault is missing or unusable. The message never shows it. */
class VaultKeyException extends RuntimeException {

  /**
   * @param name of the setting below {@code motcua.vault}
   */
  VaultKeyException(String name, String fault) {
    super(
        "MOTCUA_VAULT_%s (motcua.vault.%s) %s"
            .formatted(name.toUpperCase(Locale.ROOT).replace('.', '_'), name, fault));
  }
}
