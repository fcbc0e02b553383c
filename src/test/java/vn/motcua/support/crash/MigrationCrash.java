package vn.motcua.support.crash;

import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import vn.motcua.migration.run.ProcessMoved;

/** Ends the run of a migration, as a killed process would, again and again until told. */
// a method with @EventListener would wrap the error into an exception, which is survived
public class MigrationCrash implements ApplicationListener<PayloadApplicationEvent<ProcessMoved>> {

  private static final class Killed extends Error {}

  private int left = Integer.MAX_VALUE;
  private boolean happened;

  public synchronized void after(int processes) {
    left = processes;
    happened = false;
  }

  public synchronized void never() {
    left = Integer.MAX_VALUE;
  }

  public synchronized boolean hasHappened() {
    return happened;
  }

  @Override
  public synchronized void onApplicationEvent(PayloadApplicationEvent<ProcessMoved> event) {
    if (left-- <= 0) {
      happened = true;
      throw new Killed();
    }
  }
}
