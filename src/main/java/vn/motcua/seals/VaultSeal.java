package vn.motcua.seals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Seals what may hold personal data with AES-GCM under the present key of {@link VaultKey}, and
 * opens what was sealed under any of its keys.
 */
@Component
public class VaultSeal {

  /** Bytes that only the key of that id opens. */
  public record Sealed(String keyId, byte[] bytes) {}

  private static final String HMAC = "HmacSHA256";
  private static final byte[] FOR_IDENTITIES = "motcua identity numbers".getBytes(UTF_8);

  private final String present;
  private final Map<String, BytesEncryptor> encryptors = new HashMap<>();
  private final Map<String, SecretKeySpec> hashKeys = new HashMap<>();

  VaultSeal(VaultKey keys) {
    this.present = keys.id();
    keys.all()
        .forEach(
            (id, bytes) -> {
              encryptors.put(id, encryptor(bytes));
              // what is published of a hash must not help against the cipher: a key of its own
              hashKeys.put(
                  id, new SecretKeySpec(mac(new SecretKeySpec(bytes, HMAC), FOR_IDENTITIES), HMAC));
            });
  }

  private static BytesEncryptor encryptor(byte[] key) {
    return new AesBytesEncryptor(
        new SecretKeySpec(key, "AES"), KeyGenerators.secureRandom(16), CipherAlgorithm.GCM);
  }

  /** The id of the key that is sealed with now. */
  public String presentKey() {
    return present;
  }

  /** The ids of all keys that open something. */
  public Set<String> keys() {
    return encryptors.keySet();
  }

  public Sealed seal(byte[] content) {
    return new Sealed(present, encryptors.get(present).encrypt(content));
  }

  /**
   * @throws IllegalStateException if it was sealed under a key that is not known here, or changed
   */
  public byte[] open(Sealed sealed) {
    var encryptor = encryptors.get(sealed.keyId());
    if (encryptor == null) {
      throw new IllegalStateException(
          "Sealed under the key %1$s, which is not there: set motcua.vault.former.%1$s"
              .formatted(sealed.keyId()));
    }
    return encryptor.decrypt(sealed.bytes());
  }

  /** What an identity number is found by: the same for the same number under the same key. */
  public byte[] hash(String identityNumber) {
    return mac(hashKeys.get(present), normal(identityNumber));
  }

  /** That of every key, as long as not all is sealed anew. */
  public List<byte[]> hashes(String identityNumber) {
    var hashes = new ArrayList<byte[]>();
    hashKeys.values().forEach(key -> hashes.add(mac(key, normal(identityNumber))));
    return hashes;
  }

  private static byte[] normal(String identityNumber) {
    return identityNumber.replaceAll("\\s", "").toUpperCase(Locale.ROOT).getBytes(UTF_8);
  }

  private static byte[] mac(SecretKeySpec key, byte[] content) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + HMAC, e);
    }
  }
}
