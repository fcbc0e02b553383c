package vn.motcua.migration;

import org.jspecify.annotations.Nullable;

/**
 * A deployed version of a process.
 *
 * @param id the engine's
 * @param process its key in the model, for example {@code specialist-review}
 * @param tag what the designer called it
 * @param running how many dossiers are in it now
 */
public record ModelVersion(
    String id, String process, int version, @Nullable String tag, long running) {}
