package vn.motcua.review;

import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Status;

/** The dossier does not wait for what was sent. Over HTTP a 409. */
public class UnexpectedRequestException extends ErrorResponseException {

  UnexpectedRequestException(String kind, Dossier dossier, Collection<Status> expectedIn) {
    super(HttpStatus.CONFLICT, problem(kind, dossier, expectedIn), null);
  }

  private static ProblemDetail problem(
      String kind, Dossier dossier, Collection<Status> expectedIn) {
    var expected = expectedIn.stream().map(Status::name).collect(Collectors.joining(", "));
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.CONFLICT,
            "Dossier %s is %s and takes no %s: that is possible in %s"
                .formatted(dossier.id(), dossier.status(), kind, expected));
    problem.setTitle("Not awaited");
    return problem;
  }
}
