package vn.motcua.engine.refusals;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what failed in Camunda's REST API. Camunda says 500 to much that is the caller's affair,
 * and hands on whatever a library says; here the status is {@link BlameOf}'s, the words are those
 * of the engine alone, and a {@link RefusedException} is answered with 400 as it is. The answer has
 * Camunda's shape.
 */
public class RestErrors implements ExceptionMapper<Throwable> {

  private static final Logger log = LoggerFactory.getLogger(RestErrors.class);

  private static final String OURS =
      "The request failed on our side. Tell the administrator the X-Request-Id of this answer.";

  @Override
  public Response toResponse(Throwable failure) {
    var refused = Causes.first(failure, RefusedException.class);
    var told = refused.<Throwable>map(refusal -> refusal).orElse(failure);
    var status = BlameOf.failure(told);
    var helper = ExceptionHandlerHelper.getInstance();
    var problem = helper.fromException(told);
    if (status == helper.getStatus(told) && status.getFamily() == Status.Family.CLIENT_ERROR) {
      problem.setMessage(PlainWords.of(problem.getMessage()));
    } else if (status.getFamily() == Status.Family.SERVER_ERROR) {
      // the message of the engine would say what of, and may quote what was sent
      log.error("A call of the engine's API failed", failure);
      problem = problem(problem, OURS);
    } else if (!Causes.areTheEngines(told)) {
      // what Camunda does not expect to be sent may still be a mistake of ours
      // not its message: that may quote what was sent
      var root = Causes.of(failure).reduce((first, second) -> second).orElse(failure);
      log.warn(
          "A call of the engine's API was not understood: {} {}",
          root.getClass().getName(),
          Stream.of(root.getStackTrace()).findFirst().map(Object::toString).orElse(""));
      problem = problem(problem, PlainWords.NOT_UNDERSTOOD);
    } else {
      problem.setMessage(PlainWords.of(problem.getMessage()));
    }
    return Response.status(status).entity(problem).type(MediaType.APPLICATION_JSON_TYPE).build();
  }

  private static ExceptionDto problem(ExceptionDto found, String message) {
    var problem = new ExceptionDto();
    problem.setType(found.getType());
    problem.setMessage(message);
    problem.setCode(found.getCode());
    return problem;
  }
}
