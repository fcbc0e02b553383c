package vn.motcua.migration;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a process of a dossier stands.
 *
 * @param process the engine's id
 * @param version the {@link ModelVersion#id()} that it is in
 * @param elements the ids of the elements at which it stands, in order
 * @param timers those that will fire, the next first
 * @param elsewhere the next timer of the dossier's other processes
 * @param incidents how many jobs have failed for good
 */
public record Standing(
    String process,
    UUID dossier,
    String version,
    List<String> elements,
    List<Timer> timers,
    @Nullable Timer elsewhere,
    boolean suspended,
    int incidents) {

  /**
   * @param element the id of the event
   */
  public record Timer(String element, Instant firesAt) {}

  /** The next timer of the dossier if this process had those; null if none will fire. */
  public @Nullable Timer next(List<Timer> ofProcess) {
    return Stream.concat(ofProcess.stream(), Stream.ofNullable(elsewhere))
        .min(Comparator.comparing(Timer::firesAt))
        .orElse(null);
  }
}
