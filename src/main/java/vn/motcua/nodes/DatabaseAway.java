package vn.motcua.nodes;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Tells a database that cannot be reached, or that is about to stop or to start, from any other
 * failure. Whoever called finds it there again in a while.
 */
public final class DatabaseAway {

  static final String TOLD = DatabaseAway.class.getName();

  /** Connection, and the shutdown, crash and start of the server: PostgreSQL's, Appendix A. */
  private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03");

  private static final String CONNECTION = "08";
  private static final int DEEPEST = 20;

  private DatabaseAway() {}

  /** Whether that is what is behind a failure. */
  public static boolean caused(Throwable failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST)
        .anyMatch(DatabaseAway::is);
  }

  private static boolean is(Throwable cause) {
    return cause instanceof SQLTransientConnectionException
        || cause instanceof SQLRecoverableException
        // the transaction's end met a connection that was closed meanwhile; what it hides, is not
        // told
        || cause instanceof TransactionSystemException
        || cause instanceof SQLException sql && isState(sql.getSQLState());
  }

  private static boolean isState(@Nullable String state) {
    return state != null && (state.startsWith(CONNECTION) || STATES.contains(state));
  }

  /**
   * Has the request that this thread answers be answered with a 503, whatever becomes of the
   * failure on its way.
   */
  public static void tellRequest() {
    var request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(TOLD, true, RequestAttributes.SCOPE_REQUEST);
    }
  }
}
