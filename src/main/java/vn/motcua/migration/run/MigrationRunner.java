package vn.motcua.migration.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Runs an unfinished migration on a thread of its own: when it is begun, at the start of the
 * application, and when the node that ran it is gone. One node does so at a time; the lock goes
 * with the connection, however that ends.
 */
@Component
class MigrationRunner implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(MigrationRunner.class);
  private static final long RUNNER_LOCK = 0x6d69677261746eL;
  private static final Duration LOOK = Duration.ofSeconds(30);

  private final DataSource database;
  private final Runs runs;
  private final MoveAll moveAll;
  private volatile @Nullable ScheduledExecutorService thread;

  MigrationRunner(DataSource database, Runs runs, MoveAll moveAll) {
    this.database = database;
    this.runs = runs;
    this.moveAll = moveAll;
  }

  /** A migration was begun. Returns at once. */
  void wakeUp() {
    var running = thread;
    if (running != null) {
      running.execute(this::runUnfinished);
    }
  }

  @Override
  public void start() {
    var started =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              var named = new Thread(work, "migration");
              named.setDaemon(true);
              return named;
            });
    started.scheduleWithFixedDelay(this::runUnfinished, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    thread = started;
  }

  @Override
  public void stop() {
    var ending = thread;
    thread = null;
    if (ending != null) {
      ending.shutdown();
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

  // whatever is thrown here would end the schedule for good
  private void runUnfinished() {
    try {
      if (runs.unfinished().isPresent()) {
        runAlone();
      }
    } catch (Exception | Error e) {
      log.warn("The migration is interrupted and goes on in {}", LOOK, e);
    }
  }

  private void runAlone() throws SQLException {
    try (var connection = database.getConnection()) {
      if (lock(connection, "SELECT pg_try_advisory_lock(?)")) {
        try {
          runs.unfinished().ifPresent(id -> moveAll.of(id, this::isRunning));
        } finally {
          lock(connection, "SELECT pg_advisory_unlock(?)");
        }
      }
    }
  }

  private static boolean lock(Connection connection, String sql) {
    return JdbcClient.create(new SingleConnectionDataSource(connection, true))
        .sql(sql)
        .param(RUNNER_LOCK)
        .query(Boolean.class)
        .single();
  }
}
