package vn.motcua.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.applicants.ApplicantVault;
import vn.motcua.dossier.Dossiers;
import vn.motcua.erasure.Erasure.Kind;
import vn.motcua.seals.DossierKeys;

/**
 * Takes an order to erase, and has it carried out by another person than has given it: there is no
 * way back.
 */
@Service
public class OrderErasure {

  /**
   * @param dossier null where all ended dossiers of a person are meant
   * @param identityNumber of that person; it is not kept
   */
  public record Order(
      @Nullable UUID dossier,
      @Nullable String identityNumber,
      String legalBasis,
      String reference) {

    @Override
    public String toString() {
      return "Order[" + reference + "]";
    }
  }

  private static final Logger log = LoggerFactory.getLogger(OrderErasure.class);

  private final Dossiers dossiers;
  private final DossierKeys keys;
  private final ApplicantVault vault;
  private final LegalHolds holds;
  private final Erasures erasures;
  private final EraseDossier eraseDossier;
  private final JdbcClient jdbc;

  OrderErasure(
      Dossiers dossiers,
      DossierKeys keys,
      ApplicantVault vault,
      LegalHolds holds,
      Erasures erasures,
      EraseDossier eraseDossier,
      JdbcClient jdbc) {
    this.dossiers = dossiers;
    this.keys = keys;
    this.vault = vault;
    this.holds = holds;
    this.erasures = erasures;
    this.eraseDossier = eraseDossier;
    this.jdbc = jdbc;
  }

  /**
   * Puts the order on record, and erases nothing yet. Of a person's dossiers, those that are open
   * or held are left out; of more than a hundred, the older ones take another order.
   *
   * @throws RefusedErasureException if the dossier is open or held, or nothing is left of a
   *     person's
   * @throws vn.motcua.seals.ErasedDossierException if the dossier is erased
   */
  @Transactional
  public Erasure order(Order order, String account) {
    if ((order.dossier() == null) == (order.identityNumber() == null)) {
      throw RefusedErasureException.invalid(
          "dossierId", "must be there, or identityNumber, and not both");
    }
    var meant =
        order.dossier() == null ? ofPerson(order.identityNumber(), account) : one(order.dossier());
    return erasures.get(
        erasures.add(Kind.ORDER, order.legalBasis(), order.reference(), account, meant));
  }

  private List<UUID> one(UUID id) {
    var dossier = dossiers.get(id);
    keys.refuseErased(id);
    if (!dossier.status().isEnd()) {
      throw RefusedErasureException.open(dossier);
    }
    holds
        .of(id)
        .ifPresent(
            hold -> {
              throw RefusedErasureException.held(id, hold.reference());
            });
    return List.of(id);
  }

  private List<UUID> ofPerson(@Nullable String identityNumber, String account) {
    var meant = new ArrayList<UUID>();
    int open = 0;
    int held = 0;
    for (var id : vault.find(String.valueOf(identityNumber), account)) {
      if (!dossiers.get(id).status().isEnd()) {
        open++;
      } else if (holds.of(id).isPresent()) {
        held++;
      } else {
        meant.add(id);
      }
    }
    if (meant.isEmpty()) {
      throw RefusedErasureException.nothing(open, held);
    }
    return meant;
  }

  /**
   * Carries an order out, dossier by dossier. What was interrupted goes on where it stood; what is
   * done is done again where it left something: the tombstones are sent anew.
   *
   * @throws RefusedErasureException if there is no such order, the account has given it, or a
   *     dossier was put on hold since
   */
  @Transactional(propagation = Propagation.NEVER)
  public Erasure execute(UUID id, String account) {
    var erasure = erasures.get(id);
    if (erasure.orderedBy().equals(account)) {
      throw RefusedErasureException.samePerson();
    }
    for (var line : erasure.dossiers()) {
      if (line.erasedAt() == null || erasure.executedAt() != null) {
        eraseDossier.erase(id, line.dossier());
      }
    }
    erasures.executed(id, account);
    forgetKeys();
    log.info("Erasure {}: {} dossiers", id, erasure.dossiers().size());
    return erasures.get(id);
  }

  /** What an update leaves of a destroyed key lies in the table's pages until a vacuum. */
  void forgetKeys() {
    try {
      jdbc.sql("VACUUM dossier_key").update();
    } catch (RuntimeException e) {
      log.warn("dossier_key could not be vacuumed, autovacuum will: {}", e.getMessage());
    }
  }
}
