package vn.motcua.events.requests;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import vn.motcua.events.requests.deadletters.NotSentException;

/** What went wrong while a request was applied: whether it passes, and how a log may tell it. */
final class Failure {

  private static final Set<Class<? extends Exception>> PASSING =
      Set.of(
          // among them the lost races
          TransientDataAccessException.class,
          RecoverableDataAccessException.class,
          DataAccessResourceFailureException.class,
          CannotCreateTransactionException.class,
          TransactionSystemException.class,
          SQLTransientException.class,
          SQLRecoverableException.class,
          KafkaException.class,
          NotSentException.class);

  /** Connection, rollback, resources, intervention, system: PostgreSQL's, Appendix A. */
  private static final Set<String> PASSING_STATES = Set.of("08", "40", "53", "55", "57", "58");

  private Failure() {}

  /** Whether the same will work again when a server is back, or another transaction has ended. */
  static boolean passes(Throwable failure) {
    return causes(failure)
        .anyMatch(
            cause ->
                PASSING.stream().anyMatch(type -> type.isInstance(cause))
                    || PASSING_STATES.contains(state(cause).substring(0, 2)));
  }

  /** Without the messages, which quote data. */
  static String describe(Throwable failure) {
    return causes(failure)
        .map(cause -> cause.getClass().getSimpleName() + state(cause).trim() + place(cause))
        .collect(Collectors.joining(" because of "));
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
  }

  private static String state(@Nullable Throwable cause) {
    return cause instanceof SQLException sql && sql.getSQLState() != null
        ? sql.getSQLState()
        : "  ";
  }

  private static String place(Throwable cause) {
    return Arrays.stream(cause.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("vn.motcua"))
        .findFirst()
        .map(frame -> " at " + frame.getClassName() + ":" + frame.getLineNumber())
        .orElse("");
  }
}
