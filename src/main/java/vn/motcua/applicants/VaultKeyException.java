package vn.motcua.applicants;

/** The key of the vault is missing or unusable. The message never shows it. */
class VaultKeyException extends RuntimeException {

  VaultKeyException(String fault) {
    super("MOTCUA_VAULT_KEY (motcua.vault.key) " + fault);
  }
}
