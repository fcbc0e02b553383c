package vn.motcua.deadline.change;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Makes a version of the calendar the current one. From that moment acceptances are counted by it,
 * and the open dossiers follow on another thread: their dates, timers and tasks' due dates move,
 * each move is told and the old value kept. What is done or finished meanwhile is left alone, a
 * rung that was reached stays reached. It goes on by itself after a crash.
 */
@Service
public class ApplyCalendar {

  private static final int LISTED_FAILURES = 100;

  private final CalendarChanges changes;
  private final ChangeRunner runner;

  ApplyCalendar(CalendarChanges changes, ChangeRunner runner) {
    this.changes = changes;
    this.runner = runner;
  }

  /**
   * Begins a change, or joins one to the same version that is running. Applying the current version
   * again tries those dossiers that could not follow; going back is applying an earlier version.
   *
   * @throws vn.motcua.deadline.calendars.UnknownCalendarException if there is no such version
   * @throws ChangeRunningException if a change to another version is running
   */
  public ChangeProgress begin(String version, String account) {
    var begun = changes.begin(version, account);
    changes.count(begun);
    runner.wakeUp();
    return progress(version).orElse(begun);
  }

  /** Of the latest change to that version. */
  public Optional<ChangeProgress> progress(String version) {
    return changes.latest(version);
  }

  /** The first hundred dossiers that cannot follow, and why. */
  public Map<UUID, String> failures(ChangeProgress change) {
    return changes.failures(change.id(), LISTED_FAILURES);
  }
}
