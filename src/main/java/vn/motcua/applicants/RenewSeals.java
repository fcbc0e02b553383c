package vn.motcua.applicants;

import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * After a start, and beside the work, seals anew what lies there under a former key. Several nodes
 * share it; what one does not get done, the next start does. Then the former key may go.
 */
@Component
class RenewSeals {

  private static final Logger log = LoggerFactory.getLogger(RenewSeals.class);
  private static final int BATCH = 100;

  private final ApplicantVault vault;
  private volatile boolean ending;

  RenewSeals(ApplicantVault vault) {
    this.vault = vault;
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

  void renew() {
    int done = 0;
    try {
      for (int batch = vault.renew(BATCH); batch > 0 && !ending; batch = vault.renew(BATCH)) {
        done += batch;
      }
      if (done > 0) {
        log.info("{} applicants are sealed under the present key now", done);
      }
    } catch (RuntimeException e) {
      log.warn(
          "{} applicants are sealed under the present key now, the others at the next start: {}",
          done,
          e.getMessage());
    }
  }
}
