package vn.motcua.seals;

import java.util.List;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * After a start, and beside the work, seals what lies there open or under a former key. Several
 * nodes share it; what one does not get done, the next start does. Then the former key may go.
 */
@Component
public class RenewSeals {

  private static final Logger log = LoggerFactory.getLogger(RenewSeals.class);
  private static final int BATCH = 100;

  private final List<KeepsPersonalData> keepers;
  private volatile boolean ending;

  RenewSeals(List<KeepsPersonalData> keepers) {
    this.keepers = keepers;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    var thread = Executors.defaultThreadFactory().newThread(this::renew);
    thread.setName("renew-seals");
    thread.setDaemon(true);
    thread.start();
  }

  @EventListener(ContextClosedEvent.class)
  void end() {
    ending = true;
  }

  /** Returns when all of it is done, or the application ends. */
  public void renew() {
    int done = 0;
    for (var keeper : keepers) {
      done += renew(keeper);
    }
    if (done > 0) {
      log.info("{} rows are sealed under the present key now", done);
    }
  }

  private int renew(KeepsPersonalData keeper) {
    int done = 0;
    try {
      for (int batch = keeper.renew(BATCH); batch > 0 && !ending; batch = keeper.renew(BATCH)) {
        done += batch;
      }
    } catch (RuntimeException e) {
      log.warn(
          "Rows of {} are not all sealed under the present key, the others at the next start: {}",
          ClassUtils.getUserClass(keeper).getSimpleName(),
          e.getMessage());
    }
    return done;
  }
}
