package vn.motcua.fault.events;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import vn.motcua.fault.process.HttpOffice;
import vn.motcua.fault.process.ShiftedNodes.Node;

/**
 * Officers who go on working on every node, whatever happens to it. What they were told does not
 * matter here: what is true stands in the database.
 */
final class Pressure {

  private static final int DOSSIERS_IN_HAND = 3;

  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final Queue<Duration> times = new ConcurrentLinkedQueue<>();
  private final ExecutorService officers;
  private final CountDownLatch end = new CountDownLatch(1);

  /** Begins. */
  Pressure(List<Node> nodes) {
    officers = Executors.newFixedThreadPool(nodes.size());
    nodes.forEach(node -> officers.execute(() -> work(node.office())));
    officers.shutdown();
  }

  int done() {
    return done.get();
  }

  int failed() {
    return failed.get();
  }

  /** How long half of the steps took at most. */
  Duration median() {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }

  /** How long all but one in twenty took at most. */
  Duration slow() {
    return times.stream().sorted().skip(times.size() * 95L / 100).findFirst().orElseThrow();
  }

  void end() throws InterruptedException {
    end.countDown();
    if (!officers.awaitTermination(60, TimeUnit.SECONDS)) {
      throw new AssertionError("An officer still waits for an answer");
    }
  }

  private void work(HttpOffice office) {
    var desk = new ArrayDeque<UUID>();
    while (end.getCount() > 0) {
      try {
        if (desk.size() < DOSSIERS_IN_HAND) {
          var begin = Instant.now();
          desk.add(office.submit(UUID.randomUUID().toString()).dossier());
          done(begin);
        }
        var dossier = desk.remove();
        if (!walk(office, dossier)) {
          desk.add(dossier);
        }
      } catch (IOException | HttpOffice.RefusedException e) {
        failed.incrementAndGet();
        rest();
      }
    }
  }

  /** One step further; returns whether it was the last. */
  private boolean walk(HttpOffice office, UUID dossier) throws IOException {
    int status = office.status(dossier);
    for (var step : HttpOffice.WAY) {
      if (status < step.status() || status == 4 && step.status() == 4 || status == 9) {
        var begin = Instant.now();
        if (office.take(dossier, step)) {
          done(begin);
          return step.status() == 10;
        }
      }
    }
    return status == 10;
  }

  private void done(Instant begin) {
    times.add(Duration.between(begin, Instant.now()));
    done.incrementAndGet();
  }

  private void rest() {
    try {
      end.await(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
