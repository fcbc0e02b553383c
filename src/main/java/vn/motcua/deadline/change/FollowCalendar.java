package vn.motcua.deadline.change;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.deadline.change.CalendarChanges.Left;

/**
 * Takes the open dossiers through a change of the calendar. A dossier is done when the version is
 * pinned to it: whatever interrupts this, those that have another version are what is left.
 */
@Component
class FollowCalendar {

  private static final Logger log = LoggerFactory.getLogger(FollowCalendar.class);
  private static final int PAGE = 200;

  // a dossier is locked as long as its batch takes, and an officer who completes a task of it waits
  private static final int MOVES_IN_A_TRANSACTION = 5;
  private static final int ATTEMPTS = 5;

  private final CalendarChanges changes;
  private final PlanMoves planMoves;
  private final MoveDossiers moveDossiers;
  private long longestLock;

  FollowCalendar(CalendarChanges changes, PlanMoves planMoves, MoveDossiers moveDossiers) {
    this.changes = changes;
    this.planMoves = planMoves;
    this.moveDossiers = moveDossiers;
  }

  /**
   * Returns when all have followed that can.
   *
   * @param goOn asked before each batch: if not, returns earlier
   */
  void follow(ChangeProgress change, BooleanSupplier goOn) {
    longestLock = change.longestLockMillis();
    changes.count(change);
    int followed;
    do {
      changes.forgetFailures(change.id());
      followed = pass(change, goOn);
    } while (followed > 0 && !changes.left(change.version(), CalendarChanges.START, 1).isEmpty());
    if (goOn.getAsBoolean()) {
      changes.finish(change.id());
    }
  }

  private int pass(ChangeProgress change, BooleanSupplier goOn) {
    int followed = 0;
    var page = changes.left(change.version(), CalendarChanges.START, PAGE);
    while (!page.isEmpty()) {
      var moving = new ArrayList<UUID>();
      var others = new ArrayList<>(page.stream().map(Left::dossier).toList());
      for (var move : planMoves.of(others, change.version()).moves()) {
        if (move.moves()) {
          moving.add(move.dossier());
        }
      }
      others.removeAll(moving);
      followed += move(change, others);
      for (int i = 0; i < moving.size(); i += MOVES_IN_A_TRANSACTION) {
        if (!goOn.getAsBoolean()) {
          return 0;
        }
        int end = Math.min(i + MOVES_IN_A_TRANSACTION, moving.size());
        followed += move(change, moving.subList(i, end));
      }
      page = changes.left(change.version(), page.get(page.size() - 1).dossier(), PAGE);
    }
    return followed;
  }

  private int move(ChangeProgress change, List<UUID> dossiers) {
    try {
      return attempt(change, dossiers);
    } catch (RuntimeException e) {
      log.debug("A batch of {} is tried one by one", dossiers.size(), e);
      return dossiers.stream().mapToInt(dossier -> moveAlone(change, dossier)).sum();
    }
  }

  /** An officer's task of the same dossier may win, several times over. */
  private int moveAlone(ChangeProgress change, UUID dossier) {
    RuntimeException last = null;
    for (int i = 0; i < ATTEMPTS; i++) {
      try {
        return attempt(change, List.of(dossier));
      } catch (RuntimeException e) {
        last = e;
      }
    }
    log.warn("Dossier {} cannot follow calendar {}", dossier, change.version(), last);
    changes.fail(change.id(), dossier, last.getClass().getSimpleName());
    return 0;
  }

  private int attempt(ChangeProgress change, List<UUID> dossiers) {
    long from = System.nanoTime();
    int followed = moveDossiers.move(change, dossiers);
    long millis = Duration.ofNanos(System.nanoTime() - from).toMillis();
    if (millis > longestLock) {
      longestLock = millis;
      changes.held(change.id(), millis);
    }
    return followed;
  }
}
