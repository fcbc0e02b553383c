package vn.motcua.fault.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.motcua.fault.nodes.Figures;
import vn.motcua.fault.nodes.Installation;

/**
 * What went away for a time, by plan.
 *
 * @param until when it was back
 */
record Trouble(Kind kind, Instant from, Instant until) {

  /** In the order of the plan: one every sixth of the time. */
  enum Kind {
    NODE_1_KILLED(1),
    NODE_2_RESTARTED(2),
    POSTGRES_RESTARTED(0),
    BROKER_STOPPED(0),
    BROKER_STOPPED_AGAIN(0);

    private final int node;

    Kind(int node) {
      this.node = node;
    }

    void happen(Installation installation, Runnable pause)
        throws java.io.IOException, InterruptedException {
      switch (this) {
        case NODE_1_KILLED -> {
          installation.node(1).kill();
          pause.run();
          installation.node(1).start();
          installation.node(1).awaitReady();
        }
        case NODE_2_RESTARTED -> {
          installation.node(2).terminate();
          installation.node(2).start();
          installation.node(2).awaitReady();
        }
        case POSTGRES_RESTARTED -> {
          installation.stopPostgres();
          installation.startPostgres();
        }
        case BROKER_STOPPED, BROKER_STOPPED_AGAIN -> {
          installation.stopBroker();
          pause.run();
          installation.startBroker();
        }
      }
    }
  }

  private static final Duration RECOVERY = Duration.ofSeconds(10);

  /** A node that is killed cuts what it was working on; one that is restarted cuts nothing. */
  boolean excuses(Figures.Failure failure) {
    return switch (kind) {
      case NODE_1_KILLED ->
          failure.what().equals("cut")
              && failure.node() == kind.node
              && failure.begun().isBefore(from.plusSeconds(1))
              && failure.ended().isAfter(from.minusSeconds(1));
      // in words, with when to come again, and nothing else
      case POSTGRES_RESTARTED -> failure.what().equals("503") && overlaps(failure);
      default -> false;
    };
  }

  private boolean overlaps(Figures.Failure failure) {
    return failure.ended().isAfter(from) && failure.begun().isBefore(until.plus(RECOVERY));
  }

  /** A client of a server that is away may say so, and nobody else. */
  boolean excuses(String error, Instant time) {
    boolean whileAway =
        time.isAfter(from.minusSeconds(1)) && time.isBefore(until.plus(RECOVERY.multipliedBy(3)));
    return switch (kind) {
      case POSTGRES_RESTARTED -> whileAway;
      case BROKER_STOPPED, BROKER_STOPPED_AGAIN -> whileAway && error.contains("Kafka");
      default -> false;
    };
  }

  static List<Failed> unexcused(List<Figures.Failure> failures, List<Trouble> troubles) {
    return failures.stream()
        .filter(failure -> troubles.stream().noneMatch(trouble -> trouble.excuses(failure)))
        .map(failure -> new Failed(failure, during(failure, troubles)))
        .toList();
  }

  private static String during(Figures.Failure failure, List<Trouble> troubles) {
    return troubles.stream()
        .filter(trouble -> trouble.overlaps(failure))
        .map(trouble -> trouble.kind().name())
        .findFirst()
        .orElse("no trouble");
  }

  record Failed(Figures.Failure failure, String during) {}
}
