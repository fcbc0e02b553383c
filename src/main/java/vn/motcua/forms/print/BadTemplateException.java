package vn.motcua.forms.print;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A template cannot be printed. It names the file, the line and what is wrong, and has no cause:
 * that could quote what was to be printed. Over HTTP a 500.
 */
public class BadTemplateException extends ErrorResponseException {

  BadTemplateException(String file, @Nullable Integer line, String wrong) {
    super(HttpStatus.INTERNAL_SERVER_ERROR, problem(file, line, wrong), null);
  }

  private static ProblemDetail problem(String file, @Nullable Integer line, String wrong) {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Nothing was printed or numbered. The template %s%s has to be corrected: %s"
                .formatted(file, line == null ? "" : ", line " + line + ",", wrong));
    problem.setTitle("Bad template");
    return problem;
  }

  @Override
  public String getMessage() {
    return getBody().getDetail();
  }
}
