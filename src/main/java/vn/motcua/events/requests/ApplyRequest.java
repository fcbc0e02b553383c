package vn.motcua.events.requests;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Status;
import vn.motcua.events.requests.wire.ErrorCode;
import vn.motcua.events.requests.wire.RejectedRequestException;
import vn.motcua.events.requests.wire.Request;
import vn.motcua.intake.InvalidSubmissionException;
import vn.motcua.intake.Submission;
import vn.motcua.intake.SubmitDossier;
import vn.motcua.review.Payment;
import vn.motcua.review.Requests;
import vn.motcua.review.Supplement;
import vn.motcua.review.UnexpectedRequestException;
import vn.motcua.review.Withdrawal;

/** Does what a request asks for, as the account {@code portal}, which HTTP's requests come from. */
@Component
class ApplyRequest {

  private static final Authentication PORTAL =
      UsernamePasswordAuthenticationToken.authenticated("portal", null, List.of());

  private final SubmitDossier submitDossier;
  private final Dossiers dossiers;
  private final Requests requests;

  ApplyRequest(SubmitDossier submitDossier, Dossiers dossiers, Requests requests) {
    this.submitDossier = submitDossier;
    this.dossiers = dossiers;
    this.requests = requests;
  }

  /**
   * @return whether it changed something: a submission may be known
   * @throws RejectedRequestException if this office cannot take it; the transaction is lost
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean submit(Request request) {
    try {
      return submitDossier.submit((Submission) request.content(), PORTAL.getName()).created();
    } catch (InvalidSubmissionException e) {
      var code =
          switch (e.field()) {
            case "agencyCode" -> ErrorCode.WRONG_AGENCY;
            case "procedureCode" -> ErrorCode.UNKNOWN_PROCEDURE;
            case "submittedAt" -> ErrorCode.IN_THE_FUTURE;
            default -> ErrorCode.VIOLATION;
          };
      throw new RejectedRequestException(code, "data." + e.field() + ": " + e.fault());
    }
  }

  /**
   * Applies a request to its dossier, which the caller has locked.
   *
   * @return false if the dossier does not wait for it, and still can come to
   * @throws RejectedRequestException if it cannot any more; the transaction may go on
   */
  @Transactional(
      propagation = Propagation.MANDATORY,
      noRollbackFor = RejectedRequestException.class)
  public boolean apply(Request request, Dossier dossier) {
    SecurityContextHolder.getContext().setAuthentication(PORTAL);
    try {
      switch (request.type()) {
        case SUPPLEMENT -> requests.supplement(dossier.id(), (Supplement) request.content());
        case PAYMENT -> requests.payment(dossier.id(), (Payment) request.content());
        case WITHDRAWAL -> requests.withdraw(dossier.id(), (Withdrawal) request.content());
        case SUBMISSION -> throw new IllegalArgumentException("A submission has no dossier yet");
      }
      return true;
    } catch (UnexpectedRequestException e) {
      var present = dossiers.get(dossier.id());
      if (present.clock() == Status.Clock.STOPPED) {
        throw new RejectedRequestException(
            ErrorCode.NOT_AWAITED,
            "The dossier is %s, and takes no %s any more"
                .formatted(present.status(), request.type()));
      }
      return false;
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}
