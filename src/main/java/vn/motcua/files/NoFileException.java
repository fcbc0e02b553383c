package vn.motcua.files;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** There is no such paper, or it has no file. Over HTTP a 404. */
public class NoFileException extends ErrorResponseException {

  private NoFileException(String detail) {
    super(
        HttpStatus.NOT_FOUND, ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, detail), null);
  }

  static NoFileException noPaper(UUID dossier, int no) {
    return new NoFileException(
        "Dossier %s has no paper %d; GET /api/v1/dossiers/{id}/papers lists them"
            .formatted(dossier, no));
  }

  static NoFileException noFile(UUID dossier, int no) {
    return new NoFileException("Paper %d of dossier %s has no file".formatted(no, dossier));
  }

  @Override
  public String getMessage() {
    return getBody().getDetail();
  }
}
