package vn.motcua.engine;

import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.util.ExceptionUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.retry.support.RetryTemplate;
import vn.motcua.dossier.ForbiddenTransitionException;

/**
 * Two transactions wanted to change the same dossier and this one was rolled back: a rung was
 * reached, or the calendar moved, while an officer completed a task. Nobody did anything wrong, and
 * the same done again goes through or fails for a reason of its own.
 */
final class LostRace {

  private static final int ATTEMPTS = 5;
  private static final int SHORTEST_PAUSE_MS = 5;
  private static final int LONGEST_PAUSE_MS = 50;

  private LostRace() {}

  /** Runs again what lost a race; the last failure is thrown after {@value #ATTEMPTS} attempts. */
  static RetryTemplate retry() {
    return RetryTemplate.builder()
        .maxAttempts(ATTEMPTS)
        .uniformRandomBackoff(SHORTEST_PAUSE_MS, LONGEST_PAUSE_MS)
        .retryOn(LostRace::caused)
        .build();
  }

  /** Says so in Spring's words to callers that do not know the engine. */
  static void told(Runnable work) {
    try {
      work.run();
    } catch (OptimisticLockingException e) {
      throw new OptimisticLockingFailureException("Changed by another transaction meanwhile", e);
    }
  }

  /** The process has ended between two looks of the engine: the next one says so properly. */
  private static boolean isGone(NullValueException nothing) {
    return String.valueOf(nothing.getMessage()).startsWith("Cannot restore state of process");
  }

  private static boolean caused(@Nullable Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockingException
          || cause instanceof PessimisticLockingFailureException
          // the other one has moved the dossier on: a second look finds no task any more
          || cause instanceof ForbiddenTransitionException
          || cause instanceof NullValueException nothing && isGone(nothing)
          || cause instanceof SQLException sql && ExceptionUtil.checkDeadlockException(sql)) {
        return true;
      }
    }
    return false;
  }
}
