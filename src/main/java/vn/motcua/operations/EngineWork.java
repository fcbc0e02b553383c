package vn.motcua.operations;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the engine has to do and could not do. The engine implements it. */
public interface EngineWork {

  /**
   * @param due jobs that could run now and that nobody has begun
   * @param oldest for how long the oldest of them has been due; zero where there is none
   * @param failed jobs that are not tried again by themselves
   * @param incidents of any kind
   */
  record Jobs(long due, Duration oldest, long failed, long incidents) {}

  /**
   * The open tasks of a group; one that two groups may take counts for both.
   *
   * @param group null for tasks that no group may take
   * @param late those whose dossier is past its due date
   * @param stepLate those whose own step is past its limit
   */
  record Tasks(String group, long open, long late, long stepLate) {}

  Jobs jobs();

  List<Tasks> tasks();

  /** The oldest first, at most {@code limit}. */
  List<Incident> incidents(int limit);

  Optional<Incident> incident(String id);

  /**
   * Has what failed tried again, at once and then as often as any other work.
   *
   * @return false when there is no such incident any more
   */
  boolean retry(Incident incident);
}
