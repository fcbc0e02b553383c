package vn.motcua.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Components;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Status;

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
  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  Arrivals(
      Dossiers dossiers, Components components, JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.dossiers = dossiers;
    this.components = components;
    this.jdbc = jdbc;
    this.json = json;
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
    var detail = Map.of("amount", payment.amount(), "paidAt", payment.paidAt().toString());
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
    if (isKnown(id, kind, key)) {
      return false;
    }
    if (!expectedIn.contains(dossier.status())) {
      throw new UnexpectedRequestException(kind, dossier, expectedIn);
    }
    jdbc.sql(
            """
            INSERT INTO applicant_request (dossier_id, kind, request_key, detail, received_at)
            VALUES (?, ?, ?, ?::jsonb, ?)
            """)
        .params(id, kind, key, text(detail), clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return true;
  }

  private boolean isKnown(UUID id, String kind, String key) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT 1 FROM applicant_request
              WHERE dossier_id = ? AND kind = ? AND request_key = ?)
            """)
        .params(id, kind, key)
        .query(Boolean.class)
        .single();
  }

  private String text(Map<String, ?> detail) {
    return json.valueToTree(detail).toString();
  }
}
