package vn.motcua.support;

import org.springframework.context.event.EventListener;
import vn.motcua.deadline.Deadlines;

/** Ends the work of a calendar change, as a killed process would, again and again until told. */
public class CalendarCrash {

  private static final class Killed extends Error {}

  private int movesLeft = Integer.MAX_VALUE;
  private boolean happened;

  public synchronized void afterMoves(int moves) {
    movesLeft = moves;
    happened = false;
  }

  public synchronized void never() {
    movesLeft = Integer.MAX_VALUE;
  }

  public synchronized boolean hasHappened() {
    return happened;
  }

  @EventListener
  synchronized void on(Deadlines.Moved move) {
    if (move.reason() == Deadlines.MoveReason.CALENDAR && movesLeft-- <= 0) {
      happened = true;
      throw new Killed();
    }
  }
}
