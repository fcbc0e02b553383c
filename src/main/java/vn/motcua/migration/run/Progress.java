package vn.motcua.migration.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a run has come.
 *
 * @param total how many processes of dossiers it began with
 * @param ended how many ended by themselves before their turn
 * @param failed how many cannot go over, and stay where they were
 * @param longestMillis how long, at most, one dossier was kept from the officers
 * @param startedAt null before it was begun
 * @param finishedAt null while it runs
 */
public record Progress(
    int total,
    int done,
    int ended,
    int failed,
    int longestMillis,
    @Nullable String startedBy,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  public int left() {
    return total - done - ended - failed;
  }
}
