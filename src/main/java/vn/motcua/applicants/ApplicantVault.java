package vn.motcua.applicants;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.applicants.VaultRecord.Kind;
import vn.motcua.seals.DossierKey;
import vn.motcua.seals.DossierKeys;
import vn.motcua.seals.KeepsPersonalData;
import vn.motcua.seals.VaultSeal;
import vn.motcua.seals.VaultSeal.Sealed;

/** Keeps applicants sealed, and a {@link VaultRecord} of who sealed, read and searched. */
@Service
public class ApplicantVault implements KeepsPersonalData {

  private static final int MOST_FOUND = 100;

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final DossierKeys keys;
  private final VaultSeal seal;
  private final VaultRecord accesses;

  ApplicantVault(
      JdbcClient jdbc, ObjectMapper json, DossierKeys keys, VaultSeal seal, VaultRecord accesses) {
    this.jdbc = jdbc;
    this.json = json;
    this.keys = keys;
    this.seal = seal;
    this.accesses = accesses;
  }

  /**
   * Seals the applicant of a dossier, once.
   *
   * @param account that brings the applicant in
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void seal(UUID dossier, Applicant applicant, String account) {
    jdbc.sql(
            """
            INSERT INTO applicant (dossier_id, sealed, identity_hash, hash_key_id)
            VALUES (?, ?, ?, ?)
            """)
        .params(
            dossier,
            keys.toSeal(dossier).seal(bytes(dossier, applicant)),
            seal.hash(applicant.identityNumber()),
            seal.presentKey())
        .update();
    accesses.add(dossier, Kind.SEALED, account);
  }

  /**
   * Opens the applicant of a dossier. That somebody looked is on record if and only if he did.
   *
   * @param kind {@link Kind#READ}, unless the identity number is shown as it is
   * @throws vn.motcua.seals.ErasedDossierException if it was erased
   * @throws IllegalStateException if it was sealed under an unknown key, or changed since
   */
  @Transactional
  public Applicant read(UUID dossier, Kind kind, String account) {
    keys.refuseErased(dossier);
    accesses.add(dossier, kind, account);
    return open(dossier);
  }

  /**
   * Opens the applicants of many dossiers, by dossier, without those that were erased. The look is
   * on record with each of them.
   *
   * @throws IllegalStateException if one was sealed under an unknown key, or changed since
   */
  @Transactional
  public Map<UUID, Applicant> read(Collection<UUID> dossiers, Kind kind, String account) {
    var known = keys.toOpen(dossiers);
    var applicants = new HashMap<UUID, Applicant>();
    jdbc.sql("SELECT dossier_id, key_id, sealed FROM applicant WHERE dossier_id = ANY(?)")
        .param(dossiers.toArray(UUID[]::new))
        .query(
            (ResultSet row) -> {
              var dossier = row.getObject("dossier_id", UUID.class);
              applicants.put(dossier, open(dossier, sealed(row), known.get(dossier)));
            });
    accesses.addAll(applicants.keySet(), kind, account);
    return applicants;
  }

  /**
   * The dossiers that a person or an organisation has handed in, the newest first, {@value
   * #MOST_FOUND} at most. That somebody searched is on record with each of them, and without one
   * where there is none.
   *
   * @param identityNumber spaces and the letters' case make no difference
   */
  @Transactional
  public List<UUID> find(String identityNumber, String account) {
    var found =
        jdbc.sql(
                """
                SELECT dossier_id FROM applicant JOIN dossier ON id = dossier_id
                WHERE identity_hash = ANY(?) ORDER BY submitted_at DESC LIMIT ?
                """)
            .params(seal.hashes(identityNumber).toArray(byte[][]::new), MOST_FOUND)
            .query(UUID.class)
            .list();
    if (found.isEmpty()) {
      accesses.add(null, Kind.SEARCHED, account);
    }
    found.forEach(dossier -> accesses.add(dossier, Kind.SEARCHED, account));
    return found;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<String, Integer> erase(UUID dossier) {
    return KeepsPersonalData.counted(
        "applicant",
        jdbc.sql("DELETE FROM applicant WHERE dossier_id = ?").param(dossier).update());
  }

  /** Also those that cannot be found yet. */
  @Override
  @Transactional
  public int renew(int most) {
    var outdated =
        jdbc.sql(
                """
                SELECT dossier_id FROM applicant a LEFT JOIN dossier_key k USING (dossier_id)
                WHERE coalesce(a.key_id, k.key_id) = ANY(:known)
                  AND (a.key_id IS NOT NULL OR identity_hash IS NULL
                    OR hash_key_id IS DISTINCT FROM :present)
                LIMIT :most FOR UPDATE OF a SKIP LOCKED
                """)
            .param("known", seal.keys().toArray(String[]::new))
            .param("present", seal.presentKey())
            .param("most", most)
            .query(UUID.class)
            .list();
    outdated.forEach(this::renew);
    return outdated.size();
  }

  private void renew(UUID dossier) {
    var applicant = open(dossier);
    jdbc.sql(
            """
            UPDATE applicant SET key_id = NULL, sealed = ?, identity_hash = ?, hash_key_id = ?
            WHERE dossier_id = ?
            """)
        .params(
            keys.toSeal(dossier).seal(bytes(dossier, applicant)),
            seal.hash(applicant.identityNumber()),
            seal.presentKey(),
            dossier)
        .update();
  }

  private Applicant open(UUID dossier) {
    var sealed =
        jdbc.sql("SELECT key_id, sealed FROM applicant WHERE dossier_id = ?")
            .param(dossier)
            .query((row, n) -> sealed(row))
            .single();
    return open(dossier, sealed, keys.toOpen(dossier).orElse(null));
  }

  /** Without a key's id, it is the dossier's. */
  private static Sealed sealed(ResultSet row) throws SQLException {
    return new Sealed(row.getString("key_id"), row.getBytes("sealed"));
  }

  private Applicant open(UUID dossier, Sealed sealed, @Nullable DossierKey key) {
    try {
      return json.readValue(content(dossier, sealed, key), Applicant.class);
    } catch (IOException e) {
      // the cause would carry the applicant
      throw new IllegalStateException("What is sealed for dossier " + dossier + " is no applicant");
    }
  }

  private byte[] content(UUID dossier, Sealed sealed, @Nullable DossierKey key) {
    if (sealed.keyId() != null) {
      return seal.open(sealed);
    }
    if (key == null) {
      throw new IllegalStateException("Dossier " + dossier + " has an applicant and no key");
    }
    return key.open(sealed.bytes());
  }

  private byte[] bytes(UUID dossier, Applicant applicant) {
    try {
      return json.writeValueAsBytes(applicant);
    } catch (JsonProcessingException e) {
      // the cause would carry the applicant
      throw new IllegalStateException("The applicant of dossier " + dossier + " has no JSON form");
    }
  }
}
