package vn.motcua.events;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Carries outbox rows to Kafka on a thread of its own. One node does so at a time, the others stand
 * by. Whatever fails, Kafka or PostgreSQL, costs a pause and a new connection, and never an event:
 * a row is deleted only after the broker has acknowledged it.
 */
@Component
class Relay implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Relay.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final JdbcConnectionDetails database;
  private final KafkaAdmin topics;
  private final EventProducer producer;
  private final EventsProperties properties;
  private final Semaphore wakeUps = new Semaphore(0);
  private volatile boolean running;
  private volatile CountDownLatch ended = new CountDownLatch(1);
  private Thread thread = new Thread();

  Relay(
      JdbcConnectionDetails database,
      KafkaAdmin topics,
      EventProducer producer,
      EventsProperties properties) {
    this.database = database;
    this.topics = topics;
    this.producer = producer;
    this.properties = properties;
  }

  /** A transaction with events has committed. Cheap, and never blocks. */
  void wakeUp() {
    wakeUps.release();
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
        createTopics();
        try (var session = RelaySession.open(database)) {
          while (running) {
            if (!session.leads() || session.relay(producer) == 0) {
              sleep(properties.poll());
            }
            pause = properties.poll();
          }
        }
      } catch (SQLException | EventProducer.NotSentException e) {
        log.warn("Events wait, the next attempt is in {} ms: {}", pause.toMillis(), e.getMessage());
        pause = rest(pause);
      } catch (RuntimeException e) {
        log.error("Events wait, the next attempt is in {} ms", pause.toMillis(), e);
        pause = rest(pause);
      }
    }
  }

  /** Here and not at the start of the application, which Kafka may not hold up. */
  private void createTopics() throws EventProducer.NotSentException {
    try {
      if (topics.initialize()) {
        return;
      }
    } catch (RuntimeException e) {
      log.debug("Topics not created", e);
    }
    throw new EventProducer.NotSentException("Kafka cannot be reached, or refuses the topics");
  }

  /** Unlike a sleep, it lasts even while transactions commit; returns how long the next one is. */
  private Duration rest(Duration pause) {
    try {
      ended.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      running = false;
    }
    return min(pause.multipliedBy(2), LONGEST_PAUSE);
  }

  private void sleep(Duration longest) {
    try {
      if (wakeUps.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        wakeUps.drainPermits();
      }
    } catch (InterruptedException e) {
      running = false;
    }
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
