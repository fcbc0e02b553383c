package vn.motcua.review;

import java.util.UUID;

/**
 * The port to the step that waits for the applicant. Each method moves the dossier on inside the
 * caller's transaction; the caller has made sure that the dossier's status waits for it. A lost
 * race is a {@link org.springframework.dao.ConcurrencyFailureException}: the same may be done
 * again.
 */
public interface ReviewTasks {

  void supplementArrived(UUID dossier);

  void paymentArrived(UUID dossier);

  void withdrawalRequested(UUID dossier);
}
