package vn.motcua.operations;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work of the engine that failed as often as it is tried, and stands still until somebody looks.
 *
 * @param since when it was given up
 * @param dossierId null when it is not about a dossier
 * @param process the model, by its id
 * @param element of the model, by its id
 * @param cause the same for all incidents of the same element that failed in the same way
 * @param what failed, in the words of the failure, without long numbers
 * @param retryable whether it can be tried again; if not, the model has to be mended
 */
public record Incident(
    String id,
    OffsetDateTime since,
    @Nullable UUID dossierId,
    @Nullable String dossierCode,
    String process,
    String element,
    String cause,
    String what,
    boolean retryable) {

  Incident of(@Nullable String code) {
    return new Incident(id, since, dossierId, code, process, element, cause, what, retryable);
  }
}
