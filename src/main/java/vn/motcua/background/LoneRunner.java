package vn.motcua.background;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Runs unfinished work on a thread of its own: when it is begun, at the start of the application,
 * and when the node that ran it is gone. One node does so at a time; the lock goes with the
 * connection, however that ends.
 */
public abstract class LoneRunner implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(LoneRunner.class);
  private static final Duration LOOK = Duration.ofSeconds(30);

  private final String name;
  private final long lock;
  private final DataSource database;
  private volatile @Nullable ScheduledExecutorService thread;

  /**
   * @param name of the thread, and of the work in the log
   * @param lock the advisory lock that all nodes know this work by
   */
  protected LoneRunner(String name, long lock, DataSource database) {
    this.name = name;
    this.lock = lock;
    this.database = database;
  }

  /** Asked without the lock, and often. */
  protected abstract boolean isUnfinished();

  /**
   * Goes on where the work stands, and returns when it is done.
   *
   * @param running false once the application ends: then it returns soon, and goes on at the next
   *     start
   */
  protected abstract void goOn(BooleanSupplier running);

  /** Work was begun. Returns at once. */
  public void wakeUp() {
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
              var named = new Thread(work, name);
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
      if (isUnfinished()) {
        runAlone();
      }
    } catch (Exception | Error e) {
      log.warn("The {} is interrupted and goes on in {}", name, LOOK, e);
    }
  }

  private void runAlone() throws SQLException {
    try (var connection = database.getConnection()) {
      if (lock(connection, "SELECT pg_try_advisory_lock(?)")) {
        try {
          goOn(this::isRunning);
        } finally {
          lock(connection, "SELECT pg_advisory_unlock(?)");
        }
      }
    }
  }

  private boolean lock(Connection connection, String sql) {
    return JdbcClient.create(new SingleConnectionDataSource(connection, true))
        .sql(sql)
        .param(lock)
        .query(Boolean.class)
        .single();
  }
}
