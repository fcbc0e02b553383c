package vn.motcua.deadline.change;

import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import vn.motcua.background.LoneRunner;

/** Goes on with a change of the calendar that was begun. */
@Component
class ChangeRunner extends LoneRunner {

  private static final long LOCK = 0x63616c72756eL;

  private final CalendarChanges changes;
  private final FollowCalendar followCalendar;

  ChangeRunner(DataSource database, CalendarChanges changes, FollowCalendar followCalendar) {
    super("calendar-change", LOCK, database);
    this.changes = changes;
    this.followCalendar = followCalendar;
  }

  @Override
  protected boolean isUnfinished() {
    return changes.unfinished().isPresent();
  }

  @Override
  protected void goOn(BooleanSupplier running) {
    changes.unfinished().ifPresent(change -> followCalendar.follow(change, running));
  }
}
