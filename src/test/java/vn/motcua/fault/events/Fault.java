package vn.motcua.fault.events;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Random;

/** What goes wrong in a round. Each leaves the cluster whole again. */
enum Fault {
  KILL_THE_LEADING_NODE {
    @Override
    void happen(Cluster cluster, Random random) throws Exception {
      var leader = cluster.leader();
      leader.kill();
      leader.start();
      leader.awaitReady();
    }
  },
  KILL_A_WRITING_NODE {
    @Override
    void happen(Cluster cluster, Random random) throws Exception {
      var writer = cluster.standby();
      writer.kill();
      writer.start();
      writer.awaitReady();
    }
  },
  KILL_POSTGRES {
    @Override
    void happen(Cluster cluster, Random random) throws Exception {
      cluster.killPostgres();
      pass(random.nextInt(2_000));
      cluster.startPostgres();
    }
  },
  KILL_THE_BROKER {
    @Override
    void happen(Cluster cluster, Random random) throws Exception {
      cluster.broker().kill();
      pass(random.nextInt(2_000));
      cluster.startBroker();
    }
  },
  STOP_THE_BROKER {
    @Override
    void happen(Cluster cluster, Random random) throws Exception {
      cluster.broker().signal("STOP");
      pass(1_000 + random.nextInt(6_000));
      cluster.broker().signal("CONT");
    }
  },
  /** A zombie: another takes over, then it wakes up with its rows read and its records unsent. */
  STOP_THE_LEADER {
    @Override
    void happen(Cluster cluster, Random random) throws Exception {
      var zombie = cluster.leader();
      zombie.signal("STOP");
      try {
        pass(1_000 + random.nextInt(5_000));
      } finally {
        zombie.signal("CONT");
      }
    }
  },
  END_THE_LEADERS_CONNECTION {
    @Override
    void happen(Cluster cluster, Random random) {
      for (int n = 0; n < 5; n++) {
        endRelays(cluster);
        pass(random.nextInt(300));
      }
    }
  },
  THREE_LEADERS {
    @Override
    void happen(Cluster cluster, Random random) {
      var jdbc = cluster.jdbc();
      // found before the real one by every session that begins now
      jdbc.sql(
              """
              CREATE FUNCTION public.pg_try_advisory_lock(bigint) RETURNS boolean
              LANGUAGE sql AS 'SELECT true';
              ALTER ROLE motcua SET search_path = public, pg_catalog
              """)
          .update();
      endRelays(cluster);
      await("three leaders")
          .atMost(Duration.ofSeconds(20))
          .ignoreExceptions()
          .until(
              () -> {
                for (var node : cluster.nodes()) {
                  if (!node.office().leads()) {
                    return false;
                  }
                }
                return true;
              });
      pass(2_000 + random.nextInt(2_000));
      jdbc.sql(
              """
              ALTER ROLE motcua RESET search_path;
              DROP FUNCTION public.pg_try_advisory_lock(bigint)
              """)
          .update();
      endRelays(cluster);
    }
  };

  abstract void happen(Cluster cluster, Random random) throws Exception;

  private static void endRelays(Cluster cluster) {
    cluster
        .jdbc()
        .sql(
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE application_name = 'motcua-relay'
            """)
        .query()
        .listOfRows();
  }

  private static void pass(int millis) {
    await().pollDelay(Duration.ofMillis(millis)).until(() -> true);
  }
}
