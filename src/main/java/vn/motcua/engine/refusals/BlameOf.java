package vn.motcua.engine.refusals;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;

/** Decides whose fault a failure of the engine's REST API is, where Camunda says the server's. */
final class BlameOf {

  private static final Pattern MISSING =
      Pattern.compile(
          "(?i).*(cannot find|no .+ found|not found|does(?:n't| not) exist|not exist any).*",
          Pattern.DOTALL);

  /** Here Camunda takes apart what it was sent; behind it, processes run. */
  private static final Pattern TAKING_APART =
      Pattern.compile(
          "org\\.camunda\\.bpm\\.engine\\.(rest|variable|impl\\.(\\w+\\.)*cmd|impl\\.core\\.variable)\\..*"
              + "|org\\.camunda\\.bpm\\.engine\\.impl\\.\\w*Query\\w*"
              // metrics, which are off
              + "|.*\\.MeterLogManager");

  private static final Pattern KNOWN = Pattern.compile("org\\.camunda\\..*|vn\\.motcua\\..*");

  private BlameOf() {}

  static Status failure(Throwable failure) {
    var status = ExceptionHandlerHelper.getInstance().getStatus(failure);
    if (status.getFamily() != Status.Family.SERVER_ERROR) {
      return status;
    }
    if (is(failure, AuthorizationException.class)) {
      return Status.FORBIDDEN;
    }
    if (is(failure, OptimisticLockingException.class)) {
      return Status.CONFLICT;
    }
    var sql = Causes.first(failure, SQLException.class);
    if (sql.isPresent()) {
      return ofDatabase(String.valueOf(sql.get().getSQLState()));
    }
    if (is(failure, NullValueException.class)) {
      return MISSING.matcher(String.valueOf(failure.getMessage())).matches()
          ? Status.NOT_FOUND
          : Status.BAD_REQUEST;
    }
    boolean theCallers =
        Causes.areTheEngines(failure)
            || is(failure, BadUserRequestException.class)
            || is(failure, JsonProcessingException.class)
            || isOverWhatWasSent(failure);
    return theCallers ? Status.BAD_REQUEST : status;
  }

  private static boolean is(Throwable failure, Class<? extends Throwable> type) {
    return Causes.first(failure, type).isPresent();
  }

  /**
   * Class 22: a value that no column takes, a NUL for instance; 23: a constraint; and what Camunda
   * makes of an empty list is no SQL.
   */
  private static Status ofDatabase(String state) {
    return state.startsWith("22") || state.equals("42601")
        ? Status.BAD_REQUEST
        : state.startsWith("23") ? Status.CONFLICT : Status.INTERNAL_SERVER_ERROR;
  }

  /** The nearest code that is Camunda's or ours tells. */
  private static boolean isOverWhatWasSent(Throwable failure) {
    var root = Causes.of(failure).reduce((first, second) -> second).orElse(failure);
    return Arrays.stream(root.getStackTrace())
        .map(StackTraceElement::getClassName)
        .filter(name -> KNOWN.matcher(name).matches())
        .findFirst()
        .filter(name -> TAKING_APART.matcher(name).matches())
        .isPresent();
  }
}
