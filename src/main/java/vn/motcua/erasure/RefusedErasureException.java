package vn.motcua.erasure;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import vn.motcua.dossier.Dossier;

/**
 * What may not be erased, or not by this account. Over HTTP a 409 where the dossier's state forbids
 * it, a 403 where another person has to do it, a 404 where there is no such order, a 400 with the
 * field at fault.
 */
public class RefusedErasureException extends ErrorResponseException {

  private RefusedErasureException(HttpStatus status, ProblemDetail problem) {
    super(status, problem, null);
  }

  static RefusedErasureException open(Dossier dossier) {
    return of(
        HttpStatus.CONFLICT,
        "Dossier open",
        "Dossier %s is %s: what the law asks of the office goes first. Order its erasure when it has ended."
            .formatted(dossier.id(), dossier.status()));
  }

  static RefusedErasureException held(UUID dossier, String reference) {
    return of(
        HttpStatus.CONFLICT,
        "Dossier held",
        "Dossier %s is held by %s: end that first with DELETE /api/v1/erasures/holds/%s"
            .formatted(dossier, reference, dossier));
  }

  static RefusedErasureException nothing(int open, int held) {
    return of(
        HttpStatus.CONFLICT,
        "Nothing to erase",
        "No dossier of this number can be erased: %d are open, %d are held, and those that were erased are not found any more."
            .formatted(open, held));
  }

  static RefusedErasureException samePerson() {
    return of(
        HttpStatus.FORBIDDEN,
        "Another person has to",
        "Who has ordered an erasure does not carry it out: it cannot be taken back.");
  }

  static RefusedErasureException unknown(UUID id) {
    return of(HttpStatus.NOT_FOUND, "Not Found", "There is no erasure " + id);
  }

  static RefusedErasureException notHeld(UUID dossier) {
    return of(HttpStatus.NOT_FOUND, "Not Found", "Dossier %s is not held".formatted(dossier));
  }

  static RefusedErasureException invalid(String field, String message) {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST, "The order is not possible; see violations.");
    problem.setProperty("violations", List.of(Map.of("field", field, "message", message)));
    return new RefusedErasureException(HttpStatus.BAD_REQUEST, problem);
  }

  private static RefusedErasureException of(HttpStatus status, String title, String detail) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(title);
    return new RefusedErasureException(status, problem);
  }

  @Override
  public String getMessage() {
    return getBody().getDetail();
  }
}
