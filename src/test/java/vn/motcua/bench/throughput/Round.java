package vn.motcua.bench.throughput;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Several officers' desks at work for a while, each with the next dossier at once. */
class Round {

  /** A result waits for so many later dossiers, and so for the job executor hardly ever. */
  private static final int ON_THE_COUNTER = 2;

  private final Contender contender;
  private final Officers officers;

  Round(Contender contender) {
    this.contender = contender;
    this.officers = new Officers(contender.engine());
  }

  /** Returns how many dossiers a second went the whole way, all that it caused included. */
  double run(int workers, Duration time) throws InterruptedException, ExecutionException {
    var threads = Executors.newFixedThreadPool(workers);
    try {
      long from = System.nanoTime();
      Callable<Integer> desk = () -> work(from + time.toNanos());
      int done = 0;
      for (var worker :
          threads.invokeAll(IntStream.range(0, workers).mapToObj(n -> desk).toList())) {
        done += worker.get();
      }
      contender.settled().run();
      return done / ((System.nanoTime() - from) / 1e9);
    } finally {
      threads.shutdownNow();
    }
  }

  private int work(long until) {
    var counter = new ArrayDeque<String>();
    int done = 0;
    while (System.nanoTime() < until) {
      var dossier = contender.begin().get();
      officers.review(dossier);
      counter.add(dossier);
      if (counter.size() > ON_THE_COUNTER) {
        officers.handOver(counter.poll());
      }
      done++;
    }
    counter.forEach(officers::handOver);
    return done;
  }
}
