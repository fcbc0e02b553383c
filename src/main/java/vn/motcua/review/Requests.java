package vn.motcua.review;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;

/**
 * What an applicant sends while the dossier is handled. The same request again changes nothing; one
 * that the dossier does not wait for is refused with {@link UnexpectedRequestException}, before
 * anything is written: a caller's transaction may go on after it.
 */
@Service
public class Requests {

  private final Arrivals arrivals;
  private final ReviewTasks tasks;
  private final Dossiers dossiers;

  Requests(Arrivals arrivals, ReviewTasks tasks, Dossiers dossiers) {
    this.arrivals = arrivals;
    this.tasks = tasks;
    this.dossiers = dossiers;
  }

  /** The papers that were asked for have come. */
  @Transactional(noRollbackFor = UnexpectedRequestException.class)
  public Dossier supplement(UUID id, Supplement supplement) {
    if (arrivals.supplement(id, supplement)) {
      tasks.supplementArrived(id);
    }
    return dossiers.get(id);
  }

  /** The financial obligation was met. */
  @Transactional(noRollbackFor = UnexpectedRequestException.class)
  public Dossier payment(UUID id, Payment payment) {
    if (arrivals.payment(id, payment)) {
      tasks.paymentArrived(id);
    }
    return dossiers.get(id);
  }

  /** The applicant wants the dossier back. */
  @Transactional(noRollbackFor = UnexpectedRequestException.class)
  public Dossier withdraw(UUID id, Withdrawal withdrawal) {
    if (arrivals.withdrawal(id, withdrawal)) {
      tasks.withdrawalRequested(id);
    }
    return dossiers.get(id);
  }
}
