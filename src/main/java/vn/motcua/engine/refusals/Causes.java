package vn.motcua.engine.refusals;

import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.RestException;

/** What led to a failure. */
final class Causes {

  private static final int DEEPEST = 20;

  private Causes() {}

  /** From the failure itself to its root. */
  static Stream<Throwable> of(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
  }

  static <T extends Throwable> Optional<T> first(Throwable failure, Class<T> type) {
    return of(failure).filter(type::isInstance).map(type::cast).findFirst();
  }

  /** Whether the engine or its REST API says no in its own words, and nothing else failed. */
  static boolean areTheEngines(Throwable failure) {
    return of(failure)
        .allMatch(
            cause ->
                cause instanceof ProcessEngineException
                    || cause instanceof RestException
                    || cause instanceof WebApplicationException);
  }
}
