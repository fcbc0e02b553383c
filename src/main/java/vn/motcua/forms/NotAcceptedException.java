package vn.motcua.forms;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import vn.motcua.dossier.Dossier;

/** A receipt promises a date, and there is none before the dossier is accepted. */
public class NotAcceptedException extends ErrorResponseException {

  NotAcceptedException(Dossier dossier) {
    super(
        HttpStatus.CONFLICT,
        ProblemDetail.forStatusAndDetail(
            HttpStatus.CONFLICT,
            "Dossier %s has no receipt: it is %s and was not accepted yet"
                .formatted(dossier.id(), dossier.status())),
        null);
  }
}
