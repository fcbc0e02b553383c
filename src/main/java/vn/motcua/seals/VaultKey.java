package vn.motcua.seals;

import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The key that the dossiers' keys are sealed with, and those that it followed: what was sealed
 * under one of them opens, and is sealed anew at the next start.
 *
 * @param id kept with each sealed key
 * @param key 32 bytes in Base64, for example made by {@code openssl rand -base64 32}
 * @param former keys by their ids
 * @throws VaultKeyException when a key is anything else, which ends the start
 */
@ConfigurationProperties("motcua.vault")
record VaultKey(String id, String key, Map<String, String> former) {

  private static final int BYTES = 32;

  VaultKey(String id, String key, @Nullable Map<String, String> former) {
    if (key == null || key.isBlank()) {
      throw new VaultKeyException("key", "is not set: it has to hold 32 bytes in Base64.");
    }
    check("key", key);
    this.id = id;
    this.key = key;
    this.former = former == null ? Map.of() : Map.copyOf(former);
    this.former.forEach((formerId, formerKey) -> check("former." + formerId, formerKey));
  }

  /** Every key's bytes by its id, the present one's among them. */
  Map<String, byte[]> all() {
    var all = new TreeMap<String, byte[]>();
    former.forEach((formerId, formerKey) -> all.put(formerId, decoded(formerKey)));
    all.put(id, decoded(key));
    return all;
  }

  private static void check(String name, String key) {
    if (decoded(key).length != BYTES) {
      throw new VaultKeyException(name, "is not usable: it has to hold 32 bytes in Base64.");
    }
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
