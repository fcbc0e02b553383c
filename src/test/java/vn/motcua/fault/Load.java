package vn.motcua.fault;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import vn.motcua.fault.process.HttpOffice;

/**
 * Dossiers submitted and walked some way on several threads, until the server goes away. It
 * remembers what the server acknowledged, and that alone.
 */
final class Load {

  private static final int THREADS = 3;
  private static final int DOSSIERS_IN_HAND = 4;

  private final Set<String> attempted = ConcurrentHashMap.newKeySet();
  private final Map<String, UUID> submitted = new ConcurrentHashMap<>();
  private final Map<UUID, Integer> steps = new ConcurrentHashMap<>();
  private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
  private final AtomicInteger acknowledged = new AtomicInteger();
  private ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  /** Goes on where it stands: what was acknowledged before, is remembered beside what follows. */
  void start(HttpOffice office, long seed) {
    refusals.clear();
    threads = Executors.newFixedThreadPool(THREADS);
    for (int thread = 0; thread < THREADS; thread++) {
      var random = new Random(seed + thread);
      threads.execute(() -> work(office, random));
    }
    threads.shutdown();
  }

  /** Returns when every thread has found the server gone. */
  void awaitEnd() throws InterruptedException {
    if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
      threads.shutdownNow();
      throw new AssertionError("The load did not notice that the server has gone");
    }
  }

  /** Submissions and steps that the server has acknowledged. */
  int acknowledged() {
    return acknowledged.get();
  }

  /** Answers that were not a success, since the last start. */
  List<String> refusals() {
    return List.copyOf(refusals);
  }

  Set<String> attempted() {
    return attempted;
  }

  /** The dossier of each acknowledged submission. */
  Map<String, UUID> submitted() {
    return submitted;
  }

  /** How many steps of the way were acknowledged. */
  int steps(UUID dossier) {
    return steps.get(dossier);
  }

  private void work(HttpOffice office, Random random) {
    var desk = new ArrayDeque<UUID>();
    var goals = new HashMap<UUID, Integer>();
    try {
      while (!Thread.currentThread().isInterrupted()) {
        try {
          if (desk.size() < DOSSIERS_IN_HAND) {
            UUID dossier = submit(office);
            goals.put(dossier, random.nextInt(HttpOffice.WAY.size() + 1));
            desk.add(dossier);
          }
          UUID next = desk.remove();
          int goal = goals.get(next);
          if (walk(office, next, goal) < goal) {
            desk.add(next);
          }
        } catch (HttpOffice.RefusedException e) {
          refusals.add(e.getMessage());
        }
      }
    } catch (IOException e) {
      // the server has gone, which is what this waits for
    }
  }

  private UUID submit(HttpOffice office) throws IOException {
    var submission = UUID.randomUUID().toString();
    attempted.add(submission);
    UUID dossier = office.submit(submission).dossier();
    steps.put(dossier, 0);
    submitted.put(submission, dossier);
    acknowledged.incrementAndGet();
    return dossier;
  }

  private int walk(HttpOffice office, UUID dossier, int goal) throws IOException {
    int done = steps.get(dossier);
    if (done < goal && office.take(dossier, HttpOffice.WAY.get(done))) {
      acknowledged.incrementAndGet();
      return steps.merge(dossier, 1, Integer::sum);
    }
    return done;
  }
}
