package vn.motcua.dossier;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** No dossier has this id. Over HTTP a 404. */
public class UnknownDossierException extends ErrorResponseException {

  UnknownDossierException(UUID id) {
    super(
        HttpStatus.NOT_FOUND,
        ProblemDetail.forStatusAndDetail(
            HttpStatus.NOT_FOUND, "No dossier has the id %s".formatted(id)),
        null);
  }

  @Override
  public String getMessage() {
    return getBody().getDetail();
  }
}
