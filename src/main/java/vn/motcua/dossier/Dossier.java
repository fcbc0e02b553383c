package vn.motcua.dossier;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as it stands. It carries no personal data.
 *
 * @param id the business key of its processes
 * @param code the number on the receipt, for example {@code H63.12.3-230815-0001}; null before
 *     acceptance
 * @param finishedAt when {@link Status#COMPLETED} was reached
 * @param returnedAt when {@link Status#RETURNED} was reached
 */
public record Dossier(
    UUID id,
    String submissionId,
    @Nullable String code,
    String agencyCode,
    String procedureCode,
    String fieldCode,
    Channel channel,
    Status status,
    Instant submittedAt,
    @Nullable Instant acceptedAt,
    @Nullable Instant finishedAt,
    @Nullable Instant returnedAt) {

  /** What the clock does: it has not started while a supplement is awaited before acceptance. */
  public Status.Clock clock() {
    return acceptedAt == null && status.clock() == Status.Clock.WAITING
        ? Status.Clock.NOT_STARTED
        : status.clock();
  }
}
