package vn.motcua.calendar;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A calendar file that cannot be used; the message names the file, and of every fault the year and
 * the entry.
 */
public class InvalidCalendarException extends RuntimeException {

  /**
   * @param entry where in the file, for example {@code years.2025.daysOff 2025-01-05}
   */
  public record Fault(String entry, String problem) {}

  private final transient List<Fault> faults;

  InvalidCalendarException(String location, List<Fault> faults) {
    super(
        location
            + faults.stream()
                .map(fault -> ": %s: %s".formatted(fault.entry(), fault.problem()))
                .collect(Collectors.joining(";")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
