package vn.motcua.files;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;
import vn.motcua.dossier.Dossier;

/** A file that a paper cannot have. Nothing of it was kept. */
public class RefusedFileException extends ErrorResponseException {

  private RefusedFileException(HttpStatus status, String title, String detail) {
    super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    setTitle(title);
  }

  /** Over HTTP a 413. */
  static RefusedFileException tooLarge(long limit) {
    var refused =
        new RefusedFileException(
            HttpStatus.PAYLOAD_TOO_LARGE,
            "File too large",
            "A file may have %d bytes (%d MB) at most. Scan it with fewer dots per inch."
                .formatted(limit, DataSize.ofBytes(limit).toMegabytes()));
    refused.getBody().setProperty("maxSize", limit);
    return refused;
  }

  /** Over HTTP a 415. */
  static RefusedFileException wrongType(String found, List<String> allowed) {
    var refused =
        new RefusedFileException(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "File type not allowed",
            "By its content this file is %s. Allowed are %s."
                .formatted(found, String.join(", ", allowed)));
    refused.getBody().setProperty("allowed", allowed);
    return refused;
  }

  /** Over HTTP a 400. */
  static RefusedFileException empty() {
    return new RefusedFileException(
        HttpStatus.BAD_REQUEST,
        "File empty",
        "The body is empty. Send the file's bytes as the body.");
  }

  /** Over HTTP a 422. */
  static RefusedFileException notTheSubmitted(int no, String expected) {
    var refused =
        new RefusedFileException(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "Not the submitted file",
            "Paper %d was submitted with another SHA-256 than this file has. Send the file that was"
                    .formatted(no)
                + " submitted.");
    refused.getBody().setProperty("expectedSha256", expected);
    return refused;
  }

  /** Over HTTP a 409. */
  static RefusedFileException ended(Dossier dossier) {
    return new RefusedFileException(
        HttpStatus.CONFLICT,
        "Dossier ended",
        "Dossier %s is %s: its papers stay as they are.".formatted(dossier.id(), dossier.status()));
  }

  @Override
  public String getMessage() {
    return getBody().getDetail();
  }
}
