package vn.motcua.teamwork;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for an officer.
 *
 * @param holder the account that has it in hand; null while it waits for whoever comes first
 * @param mayBeGiven whether the account that asks may give it to a colleague
 * @param colleagues who may do it, by name, the holder among them
 */
public record OpenTask(
    String id, @Nullable String holder, boolean mayBeGiven, List<Colleague> colleagues) {

  /**
   * @param absent whether somebody stands in for him today
   */
  public record Colleague(String account, String name, boolean absent) {}

  boolean isFor(String account) {
    return colleagues.stream().anyMatch(colleague -> colleague.account().equals(account));
  }
}
