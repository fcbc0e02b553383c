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
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Components;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Status;

/**
 * What an applicant sends while the dossier is handled. The same request again changes nothing; one
 * that the dossier does not wait for is refused with {@link UnexpectedRequestException}, before
 * anything is written: a caller's transaction may go on after it.
 */
@Service
public class Requests {

  private static final Set<Status> WITHDRAWABLE =
      EnumSet.of(
          Status.REGISTERED,
          Status.PROCESSING,
          Status.SUPPLEMENT_REQUESTED,
          Status.PAYMENT_REQUIRED);

  private final Dossiers dossiers;
  private final Components components;
  private final ReviewTasks tasks;
  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  Requests(
      Dossiers dossiers,
      Components components,
      ReviewTasks tasks,
      JdbcClient jdbc,
      ObjectMapper json,
      Clock clock) {
    this.dossiers = dossiers;
    this.components = components;
    this.tasks = tasks;
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** The papers that were asked for have come. */
  @Transactional(noRollbackFor = UnexpectedRequestException.class)
  public Dossier supplement(UUID id, Supplement supplement) {
    var key = supplement.receivedAt().toInstant().toString();
    if (isNew(id, "supplement", key, Map.of(), Set.of(Status.SUPPLEMENT_REQUESTED))) {
      components.add(id, supplement.components(), supplement.receivedAt().toInstant());
      tasks.supplementArrived(id);
    }
    return dossiers.get(id);
  }

  /** The financial obligation was met. */
  @Transactional(noRollbackFor = UnexpectedRequestException.class)
  public Dossier payment(UUID id, Payment payment) {
    var detail = Map.of("amount", payment.amount(), "paidAt", payment.paidAt().toString());
    if (isNew(id, "payment", payment.transactionId(), detail, Set.of(Status.PAYMENT_REQUIRED))) {
      tasks.paymentArrived(id);
    }
    return dossiers.get(id);
  }

  /** The applicant wants the dossier back. */
  @Transactional(noRollbackFor = UnexpectedRequestException.class)
  public Dossier withdraw(UUID id, Withdrawal withdrawal) {
    var detail =
        Map.of("requestedAt", withdrawal.requestedAt().toString(), "reason", withdrawal.reason());
    if (isNew(id, "withdrawal", "", detail, WITHDRAWABLE)) {
      tasks.withdrawalRequested(id);
    }
    return dossiers.get(id);
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
