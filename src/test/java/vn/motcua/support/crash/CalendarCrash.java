package vn.motcua.support.crash;

import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import vn.motcua.deadline.Deadlines;

/** Ends the work of a calendar change, as a killed process would, again and again until told. */
// a method with @EventListener would wrap the error into an exception, which is survived
public class CalendarCrash
    implements ApplicationListener<PayloadApplicationEvent<Deadlines.Moved>> {

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

  @Override
  public synchronized void onApplicationEvent(PayloadApplicationEvent<Deadlines.Moved> event) {
    if (event.getPayload().reason() == Deadlines.MoveReason.CALENDAR && movesLeft-- <= 0) {
      happened = true;
      throw new Killed();
    }
  }
}
