package vn.motcua.deadline.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the open dossiers have followed a change of the calendar.
 *
 * @param total how many have to follow
 * @param done how many have
 * @param moved of how many of those the due instant moved
 * @param failed how many cannot follow and keep their dates
 * @param longestLockMillis how long, at most, a dossier was kept from the officers
 * @param finishedAt null while it runs
 */
public record ChangeProgress(
    long id,
    String version,
    int total,
    int done,
    int moved,
    int failed,
    int longestLockMillis,
    String startedBy,
    Instant startedAt,
    @Nullable Instant finishedAt) {}
