package vn.motcua.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a dossier's record.
 *
 * @param actor the account that caused it, or {@code system} for a timer
 */
public record StatusChange(
    @Nullable Status previous, Status status, Instant occurredAt, String actor) {}
