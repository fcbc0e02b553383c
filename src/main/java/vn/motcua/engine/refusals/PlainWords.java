package vn.motcua.engine.refusals;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.jspecify.annotations.Nullable;

/**
 * Keeps from an error's text what is of no use to its reader, but to an attacker: packages of
 * classes, and SQL. Jackson's errors, which never reach {@link RestErrors}, get Camunda's shape.
 */
public class PlainWords implements ContainerResponseFilter {

  static final String NOT_UNDERSTOOD =
      "The request cannot be carried out as it was sent: a value is missing, or has another form than"
          + " this address takes.";

  private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z]\\w*\\.){2,}(?=[A-Z])");
  private static final Pattern SQL = Pattern.compile("###|(?i)\\bselect\\b.*\\bfrom\\b");

  static String of(@Nullable String message) {
    if (message == null || SQL.matcher(message).find()) {
      return NOT_UNDERSTOOD;
    }
    return PACKAGES.matcher(message).replaceAll("");
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() >= 400 && response.getEntity() instanceof String text) {
      var problem = new ExceptionDto();
      problem.setType("InvalidRequestException");
      problem.setMessage(of(text));
      response.setEntity(problem, new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
    }
  }
}
