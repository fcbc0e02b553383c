package vn.motcua.bench.events;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Calls at instants that were fixed before, however long the calls before them take: with a pace
 * that waits for answers, a pause would hide what it does to those who come meanwhile.
 */
class OpenLoop {

  private static final int THREADS = 8;

  private final int perSecond;
  private final IntConsumer call;
  private final AtomicInteger next = new AtomicInteger();
  private final Collection<Long> late = new ConcurrentLinkedQueue<>();

  /**
   * @param call is given its number, from 0
   */
  OpenLoop(int perSecond, IntConsumer call) {
    this.perSecond = perSecond;
    this.call = call;
  }

  /** Returns when all calls have. The first that fails ends it. */
  void run(int calls) throws InterruptedException, ExecutionException {
    var threads = Executors.newFixedThreadPool(THREADS);
    try {
      long start = System.nanoTime();
      List<Future<?>> workers =
          IntStream.range(0, THREADS)
              .<Future<?>>mapToObj(n -> threads.submit(() -> work(start, calls)))
              .toList();
      for (var worker : workers) {
        worker.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** How late, in nanoseconds, calls began, because all threads were busy. */
  List<Long> late() {
    return List.copyOf(late);
  }

  private void work(long start, int calls) {
    for (int n = next.getAndIncrement(); n < calls; n = next.getAndIncrement()) {
      long due = start + n * TimeUnit.SECONDS.toNanos(1) / perSecond;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      late.add(System.nanoTime() - due);
      call.accept(n);
    }
  }
}
