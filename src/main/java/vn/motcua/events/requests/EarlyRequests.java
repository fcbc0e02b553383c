package vn.motcua.events.requests;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.motcua.dossier.StatusChanged;
import vn.motcua.events.requests.deadletters.ResendDeadLetters;
import vn.motcua.events.requests.wire.RequestsProperties;

/**
 * Brings early requests to their dossiers on a thread of its own: after each change of a dossier's
 * status on this node, and in sweeps, which find what another node had to leave behind. A sweep
 * also gives up what has waited too long, and forgets what need not be known any more.
 */
@Component
class EarlyRequests implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(EarlyRequests.class);
  private static final int QUICK_ATTEMPTS = 5;

  private final Inbox inbox;
  private final InboxTable table;
  private final ResendDeadLetters deadLetters;
  private final RequestMetrics metrics;
  private final RequestsProperties properties;
  private final Clock clock;
  private final Set<String> awake = ConcurrentHashMap.newKeySet();
  private volatile @Nullable ScheduledExecutorService thread;

  EarlyRequests(
      Inbox inbox,
      InboxTable table,
      ResendDeadLetters deadLetters,
      RequestMetrics metrics,
      RequestsProperties properties,
      Clock clock) {
    this.inbox = inbox;
    this.table = table;
    this.deadLetters = deadLetters;
    this.metrics = metrics;
    this.properties = properties;
    this.clock = clock;
  }

  @TransactionalEventListener
  void on(StatusChanged change) {
    wakeUp(change.dossier().submissionId());
  }

  /** The submission's dossier has changed, or a request has come early. Returns at once. */
  void wakeUp(String submissionId) {
    if (awake.add(submissionId)) {
      later(submissionId, 0);
    }
  }

  private void later(String submissionId, int attempt) {
    var running = thread;
    if (running == null) {
      awake.remove(submissionId);
      return;
    }
    try {
      running.schedule(
          () -> look(submissionId, attempt), attempt * 100L * attempt, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      // the application ends: another node's sweep, or the next start's, finds it
      awake.remove(submissionId);
    }
  }

  private void look(String submissionId, int attempt) {
    awake.remove(submissionId);
    try {
      decide(submissionId);
    } catch (RuntimeException e) {
      log.warn("An early request waits on: {}", Failure.describe(e));
      if (attempt < QUICK_ATTEMPTS && awake.add(submissionId)) {
        later(submissionId, attempt + 1);
      }
    }
  }

  private void decide(String submissionId) {
    boolean dead = false;
    while (table.hasEarly(submissionId)) {
      var decided = inbox.decideNext(submissionId);
      if (decided.isEmpty()) {
        break;
      }
      if (decided.get() == Inbox.Outcome.DEAD) {
        dead = true;
      } else {
        metrics.count(decided.get());
      }
    }
    if (dead) {
      bury();
    }
  }

  void sweep() {
    attempt(() -> table.expire(clock.instant().minus(properties.keepEarly())));
    attempt(() -> table.early().forEach(submission -> attempt(() -> decide(submission))));
    attempt(this::bury);
    attempt(
        () -> {
          while (table.forget(clock.instant().minus(properties.remember()))) {
            log.debug("More than one batch to forget");
          }
        });
    attempt(deadLetters::forget);
  }

  private void bury() {
    for (var dead = inbox.bury(0); dead.isPresent(); dead = inbox.bury(dead.get().no())) {
      metrics.countDead(dead.get().code());
    }
  }

  // whatever is thrown here would end the schedule for good
  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      log.warn("A sweep of the inbox goes on next time: {}", Failure.describe(e));
    }
  }

  @Override
  public void start() {
    var started =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              var named = new Thread(work, "early-requests");
              named.setDaemon(true);
              return named;
            });
    long pause = properties.sweep().toMillis();
    started.scheduleWithFixedDelay(this::sweep, pause, pause, TimeUnit.MILLISECONDS);
    thread = started;
  }

  @Override
  public void stop() {
    var ending = thread;
    thread = null;
    if (ending != null) {
      ending.shutdownNow();
      try {
        ending.awaitTermination(10, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
