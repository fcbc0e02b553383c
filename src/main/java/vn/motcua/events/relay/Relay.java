package vn.motcua.events.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.motcua.events.relay.RelayMetrics.Failure;
import vn.motcua.logs.Concerning;

/**
 * Carries outbox rows to Kafka on a thread of its own. One node does so at a time, the others stand
 * by. Whatever fails, Kafka or PostgreSQL, costs a pause and a new connection, and never an event:
 * a row is taken off only after the broker has acknowledged it.
 */
@Component
public class Relay implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Relay.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration FORGET = Duration.ofMinutes(10);

  private final JdbcConnectionDetails database;
  private final Topics topics;
  private final EventProducer producer;
  private final EventsProperties properties;
  private final RelayMetrics metrics;
  private final Republish republish;
  private final Semaphore wakeUps = new Semaphore(0);
  private volatile boolean running;
  private volatile CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable String trouble;
  private Thread thread = new Thread();
  private long forgotten = System.nanoTime();

  Relay(
      JdbcConnectionDetails database,
      Topics topics,
      EventProducer producer,
      EventsProperties properties,
      RelayMetrics metrics,
      Republish republish) {
    this.database = database;
    this.topics = topics;
    this.producer = producer;
    this.properties = properties;
    this.metrics = metrics;
    this.republish = republish;
  }

  /** A transaction with events has committed. Cheap, and never blocks. */
  public void wakeUp() {
    wakeUps.release();
  }

  /** Why events wait, in words; null while they do not. */
  @Nullable String trouble() {
    return trouble;
  }

  @Override
  public void start() {
    running = true;
    ended = new CountDownLatch(1);
    thread = new Thread(this::run, "event-relay");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void stop() {
    running = false;
    ended.countDown();
    wakeUp();
    try {
      thread.join(Duration.ofSeconds(10).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    var pause = properties.poll();
    while (running) {
      try {
        topics.ensure();
        try (var session = RelaySession.open(database, this::wakeUp)) {
          while (running) {
            round(session);
            pause = properties.poll();
            trouble = null;
          }
        }
      } catch (SQLException | EventProducer.NotSentException | Topics.UnusableException e) {
        log.warn("Events wait, the next attempt is in {} ms: {}", pause.toMillis(), e.getMessage());
        pause = rest(pause, e);
      } catch (RuntimeException e) {
        log.error("Events wait, the next attempt is in {} ms", pause.toMillis(), e);
        pause = rest(pause, e);
      }
    }
  }

  private void round(RelaySession session) throws SQLException, EventProducer.NotSentException {
    boolean leads = session.leads();
    metrics.leads(leads);
    if (!leads) {
      standBy(session);
    } else if (relay(session) == 0) {
      forgetSometimes();
      sleep();
    }
  }

  private void forgetSometimes() {
    if (System.nanoTime() - forgotten > FORGET.toNanos()) {
      republish.forget(properties.retention());
      forgotten = System.nanoTime();
    }
  }

  private void standBy(RelaySession session) throws SQLException {
    if (session.endSilentLeader(properties.takeoverAfter())) {
      log.warn("The leader was silent for {}, its connection is ended", properties.takeoverAfter());
    }
    if (sleep()) {
      session.wakeLeader();
    }
  }

  /** Returns how many events are off the outbox, or out of the way. */
  private int relay(RelaySession session) throws SQLException, EventProducer.NotSentException {
    var delivery = producer.send(session.next());
    metrics.delivered(session.published(delivery.acknowledged()));
    session.block(delivery.refused());
    for (var refusal : delivery.refused()) {
      metrics.failed(Failure.REFUSED);
      try (var line = Concerning.dossier(UUID.fromString(refusal.event().dossier()))) {
        log.error(
            "Kafka refuses event {} for good ({}): dossier {} is blocked, see GET"
                + " /api/v1/events/blocked",
            refusal.event().eventId(),
            refusal.reason(),
            refusal.event().dossier());
      }
    }
    if (delivery.failure() != null) {
      throw new EventProducer.NotSentException(delivery.failure());
    }
    return delivery.acknowledged().size() + delivery.refused().size();
  }

  /** Unlike a sleep, it lasts even while transactions commit; returns how long the next one is. */
  private Duration rest(Duration pause, Exception reason) {
    metrics.leads(false);
    metrics.failed(kindOf(reason));
    trouble = reason.getMessage();
    try {
      ended.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      running = false;
    }
    var next = pause.multipliedBy(2);
    return next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
  }

  private static Failure kindOf(Exception reason) {
    if (reason instanceof SQLException) {
      return Failure.POSTGRESQL;
    }
    boolean kafka =
        reason instanceof EventProducer.NotSentException
            || reason instanceof Topics.UnusableException;
    return kafka ? Failure.KAFKA : Failure.OTHER;
  }

  /** Returns whether somebody ended the sleep. */
  private boolean sleep() {
    try {
      boolean woken = wakeUps.tryAcquire(properties.poll().toMillis(), TimeUnit.MILLISECONDS);
      wakeUps.drainPermits();
      return woken;
    } catch (InterruptedException e) {
      running = false;
      return false;
    }
  }
}
