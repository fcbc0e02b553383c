package vn.motcua.nodes;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The end of a node. First it is not ready any more, which Spring Boot sees to; it takes no jobs,
 * events and requests off the servers any more; it goes on answering callers for as long as {@code
 * motcua.shutdown.drain} says, so that a balancer sees it and turns to the others; then it takes no
 * connections any more, and ends when the last answer is given.
 */
@Component
class Drain implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Drain.class);

  private final Duration time;
  private final ApplicationAvailability availability;
  private volatile boolean running;

  Drain(DrainProperties properties, ApplicationAvailability availability) {
    this.time = properties.drain();
    this.availability = availability;
  }

  /** Whether the node is about to go, and still answers. */
  boolean isUnderWay() {
    return availability.getReadinessState() == ReadinessState.REFUSING_TRAFFIC && running;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    if (!time.isZero()) {
      log.info("Not ready any more; calls are answered for {} yet", time);
      try {
        Thread.sleep(time.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After what works in the background, before the web server. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE - 1;
  }
}
