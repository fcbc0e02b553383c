package vn.motcua.migration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a process would stand after it has gone over.
 *
 * @param refusal why it cannot go over; then the rest is empty
 */
public record Rehearsed(
    List<String> elements, List<Standing.Timer> timers, @Nullable Text refusal) {}
