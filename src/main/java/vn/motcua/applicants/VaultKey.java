package vn.motcua.applicants;

import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The key that applicants are sealed with.
 *
 * @param id kept with each sealed applicant, so that a key can follow another
 * @param key 32 bytes in Base64, for example made by {@code openssl rand -base64 32}
 * @throws VaultKeyException when it is anything else, which ends the start
 */
@ConfigurationProperties("motcua.vault")
record VaultKey(String id, String key) {

  VaultKey {
    if (key == null || key.isBlank()) {
      throw new VaultKeyException("is not set: it has to hold 32 bytes in Base64.");
    }
    if (decoded(key).length != 32) {
      throw new VaultKeyException("is not usable: it has to hold 32 bytes in Base64.");
    }
  }

  byte[] bytes() {
    return decoded(key);
  }

  private static byte[] decoded(String key) {
    try {
      return Base64.getDecoder().decode(key);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  @Override
  public String toString() {
    return "VaultKey[" + id + "]";
  }
}
