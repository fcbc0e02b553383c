package vn.motcua.seals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one dossier: AES-GCM with 256 bits, each time with another nonce, which goes first.
 */
public final class DossierKey {

  static final int BYTES = 32;

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final String HMAC = "HmacSHA256";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final byte[] NOTHING_BESIDE = {};
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;

  DossierKey(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  static byte[] random() {
    return random(BYTES);
  }

  public byte[] seal(byte[] content) {
    return seal(content, NOTHING_BESIDE);
  }

  public byte[] seal(String text) {
    return seal(text.getBytes(UTF_8));
  }

  /**
   * @throws IllegalStateException if it was sealed under another key, or changed
   */
  public byte[] open(byte[] sealed) {
    return open(sealed, NOTHING_BESIDE);
  }

  /**
   * @throws IllegalStateException if it was sealed under another key, or changed
   */
  public String text(byte[] sealed) {
    return new String(open(sealed), UTF_8);
  }

  /**
   * The content of a file, sealed piece by piece as it is read: no piece can be changed, left out,
   * moved, or taken for one of another file.
   */
  public InputStream sealing(InputStream content, UUID file) {
    return new SealedContent.Sealing(this, content, file);
  }

  /** What {@link #sealing} has sealed; a read throws where it was changed, or ends early. */
  public InputStream opening(InputStream sealed, UUID file) {
    return new SealedContent.Opening(this, sealed, file);
  }

  /** The same for the same text of this dossier; says nothing of it to whoever lacks the key. */
  public String fingerprint(String text) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key.getEncoded(), HMAC));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + HMAC, e);
    }
  }

  byte[] seal(byte[] content, byte[] beside) {
    var nonce = random(NONCE_BYTES);
    try {
      var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, beside);
      var sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(content.length));
      cipher.doFinal(content, 0, content.length, sealed, NONCE_BYTES);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + CIPHER, e);
    }
  }

  byte[] open(byte[] sealed, byte[] beside) {
    try {
      var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
      return cipher(Cipher.DECRYPT_MODE, nonce, beside)
          .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException("It does not open with its dossier's key");
    }
  }

  private Cipher cipher(int mode, byte[] nonce, byte[] beside) throws GeneralSecurityException {
    var cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(beside);
    return cipher;
  }

  private static byte[] random(int count) {
    var bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  @Override
  public String toString() {
    return "DossierKey";
  }
}
