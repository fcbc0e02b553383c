package vn.motcua.seals;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What is asked for was personal, and is erased for good. Over HTTP a 410. */
public class ErasedDossierException extends ErrorResponseException {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  ErasedDossierException(UUID dossier, Instant at) {
    super(HttpStatus.GONE, problem(dossier, at), null);
  }

  private static ProblemDetail problem(UUID dossier, Instant at) {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.GONE,
            "The personal data of dossier %s was erased on %s: GET /api/v1/erasures has the order. Its code, times and statuses stay."
                .formatted(dossier, DAY.format(at)));
    problem.setTitle("Personal data erased");
    return problem;
  }

  @Override
  public String getMessage() {
    return getBody().getDetail();
  }
}
