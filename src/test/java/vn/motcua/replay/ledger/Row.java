package vn.motcua.replay.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Channel;
import vn.motcua.procedures.Procedure;

/**
 * A dossier of a ledger. Its instants have whole milliseconds, as those of the application's clock.
 *
 * @param line of the file, from 1
 * @param no the ledger's own number of the dossier, unique in it
 * @param waits in order of time, those before acceptance first
 * @param returnedAt null when the result was not fetched yet
 */
public record Row(
    long line,
    String no,
    Procedure procedure,
    Channel channel,
    Instant submittedAt,
    Instant acceptedAt,
    List<Wait> waits,
    Instant finishedAt,
    @Nullable Instant returnedAt) {

  /** What the office waited for. */
  public enum Kind {
    SUPPLEMENT,
    PAYMENT
  }

  /** A time in which the applicant had to act. */
  public record Wait(Kind kind, Instant from, Instant to) {}

  /** Whether it was the intake that waited, before the clock started. */
  public boolean beforeAcceptance(Wait wait) {
    return wait.from().isBefore(acceptedAt);
  }

  /** How messages name it: {@code line 12, no 11}. */
  public String name() {
    return "line %d, no %s".formatted(line, no);
  }
}
