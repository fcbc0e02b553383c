package vn.motcua.review;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Components;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Status;
import vn.motcua.seals.DossierKeys;

/**
 * Puts on record what has come from an applicant, and moves nothing: whoever calls it sees to that.
 * Each method returns whether it was new; the same again changes nothing. What the dossier does not
 * wait for is refused with {@link UnexpectedRequestException}, before anything is written.
 */
@Service
@Transactional(
    propagation = Propagation.MANDATORY,
    noRollbackFor = UnexpectedRequestException.class)
public class Arrivals {

  private static final Set<Status> WITHDRAWABLE =
      EnumSet.of(
          Status.REGISTERED,
          Status.PROCESSING,
          Status.SUPPLEMENT_REQUESTED,
          Status.PAYMENT_REQUIRED);

  private final Dossiers dossiers;
  private final Components components;
  private final DossierKeys keys;
  private final ReceivedRequests received;
  private final Clock clock;

  Arrivals(
      Dossiers dossiers,
      Components components,
      DossierKeys keys,
      ReceivedRequests received,
      Clock clock) {
    this.dossiers = dossiers;
    this.components = components;
    this.keys = keys;
    this.received = received;
    this.clock = clock;
  }

  public boolean supplement(UUID id, Supplement supplement) {
    var at = supplement.receivedAt().toInstant();
    boolean first =
        isNew(id, "supplement", at.toString(), Map.of(), Set.of(Status.SUPPLEMENT_REQUESTED));
    if (first) {
      components.add(id, supplement.components(), at);
    }
    return first;
  }

  public boolean payment(UUID id, Payment payment) {
    var detail =
        Map.of(
            "transactionId",
            payment.transactionId(),
            "amount",
            payment.amount(),
            "paidAt",
            payment.paidAt().toString());
    return isNew(id, "payment", payment.transactionId(), detail, Set.of(Status.PAYMENT_REQUIRED));
  }

  boolean withdrawal(UUID id, Withdrawal withdrawal) {
    var detail =
        Map.of("requestedAt", withdrawal.requestedAt().toString(), "reason", withdrawal.reason());
    return isNew(id, "withdrawal", "", detail, WITHDRAWABLE);
  }

  private boolean isNew(
      UUID id, String kind, String key, Map<String, ?> detail, Set<Status> expectedIn) {
    var dossier = dossiers.lock(id);
    if (keys.isErased(id)) {
      throw new UnexpectedRequestException(kind, dossier, expectedIn);
    }
    var sealing = keys.toSeal(id);
    if (received.isKnown(id, kind, key, sealing)) {
      return false;
    }
    if (!expectedIn.contains(dossier.status())) {
      throw new UnexpectedRequestException(kind, dossier, expectedIn);
    }
    received.add(id, kind, key, detail, sealing, clock.instant());
    return true;
  }
}
