package vn.motcua.health;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does the same again and again on a thread of its own, as long as the application runs. */
public abstract class Repeating implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Repeating.class);

  private final String name;
  private final Duration pause;
  private @Nullable ScheduledExecutorService thread;

  /**
   * @param name of the thread
   * @param pause from one end to the next begin
   */
  protected Repeating(String name, Duration pause) {
    this.name = name;
    this.pause = pause;
  }

  /** What it throws is logged, and it is done again all the same. */
  protected abstract void once() throws Exception;

  /** Called on the same thread, when the application ends. */
  protected void end() {}

  private void guarded() {
    try {
      once();
    } catch (Exception e) {
      log.warn("{}: {}", name, e.getClass().getSimpleName());
      log.debug("In full", e);
    }
  }

  @Override
  public synchronized void start() {
    thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              var named = new Thread(work, name);
              named.setDaemon(true);
              return named;
            });
    thread.scheduleWithFixedDelay(this::guarded, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public synchronized void stop() {
    if (thread != null) {
      thread.execute(this::end);
      thread.shutdown();
      thread = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }
}
