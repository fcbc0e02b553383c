package vn.motcua.forms;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The circular has no form of that number about a dossier. Over HTTP a 404. */
public class UnknownFormException extends ErrorResponseException {

  UnknownFormException(String known) {
    super(
        HttpStatus.NOT_FOUND,
        ProblemDetail.forStatusAndDetail(
            HttpStatus.NOT_FOUND, "There is no form of that number, but " + known),
        null);
  }
}
