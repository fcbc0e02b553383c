package vn.motcua.migration.run;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.migration.Text;

/**
 * A process of a dossier that a run takes over.
 *
 * @param code null before acceptance
 * @param reason why it failed; else null
 * @param at when it was done, ended or failed; null before
 */
public record Taken(
    String process,
    UUID dossier,
    @Nullable String code,
    State state,
    @Nullable Text reason,
    @Nullable Instant at) {

  /** What has become of it. */
  public enum State {
    LEFT,
    DONE,
    /** It stays where it was. */
    FAILED,
    /** It ended by itself before its turn. */
    ENDED
  }
}
