package vn.motcua.applicants;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps applicants sealed with AES-GCM, under the key of {@link VaultKey}, and a {@link
 * VaultRecord} of who sealed and who read.
 */
@Service
public class ApplicantVault {

  /** Bytes that only the key of that id opens. */
  public record Sealed(String keyId, byte[] bytes) {}

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final VaultKey key;
  private final VaultRecord accesses;
  private final AesBytesEncryptor encryptor;

  ApplicantVault(JdbcClient jdbc, ObjectMapper json, VaultKey key, VaultRecord accesses) {
    this.jdbc = jdbc;
    this.json = json;
    this.key = key;
    this.accesses = accesses;
    this.encryptor =
        new AesBytesEncryptor(
            new SecretKeySpec(key.bytes(), "AES"),
            KeyGenerators.secureRandom(16),
            CipherAlgorithm.GCM);
  }

  /**
   * Seals the applicant of a dossier, once.
   *
   * @param account that brings the applicant in
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void seal(UUID dossier, Applicant applicant, String account) {
    try {
      jdbc.sql("INSERT INTO applicant (dossier_id, key_id, sealed) VALUES (?, ?, ?)")
          .params(dossier, key.id(), encryptor.encrypt(json.writeValueAsBytes(applicant)))
          .update();
    } catch (JsonProcessingException e) {
      // the cause would carry the applicant
      throw new IllegalStateException("The applicant of dossier " + dossier + " has no JSON form");
    }
    accesses.add(dossier, VaultRecord.Kind.SEALED, account);
  }

  /**
   * Opens the applicant of a dossier. That somebody looked is on record if and only if he did.
   *
   * @param kind {@link VaultRecord.Kind#READ}, unless the identity number is shown as it is
   * @throws IllegalStateException if it was sealed under another key, or changed since
   */
  @Transactional
  public Applicant read(UUID dossier, VaultRecord.Kind kind, String account) {
    accesses.add(dossier, kind, account);
    var sealed =
        jdbc.sql("SELECT key_id, sealed FROM applicant WHERE dossier_id = ?")
            .param(dossier)
            .query((row, n) -> new Sealed(row.getString("key_id"), row.getBytes("sealed")))
            .single();
    return applicant(dossier, sealed);
  }

  private Applicant applicant(UUID dossier, Sealed sealed) {
    try {
      return json.readValue(open(sealed), Applicant.class);
    } catch (IOException e) {
      // the cause would carry the applicant
      throw new IllegalStateException("What is sealed for dossier " + dossier + " is no applicant");
    }
  }

  /** Seals what may hold personal data and is kept elsewhere. */
  public Sealed seal(byte[] content) {
    return new Sealed(key.id(), encryptor.encrypt(content));
  }

  /**
   * @throws IllegalStateException if it was sealed under another key, or changed since
   */
  public byte[] open(Sealed sealed) {
    if (!sealed.keyId().equals(key.id())) {
      throw new IllegalStateException(
          "Sealed under the key %s, and ours is %s".formatted(sealed.keyId(), key.id()));
    }
    return encryptor.decrypt(sealed.bytes());
  }
}
