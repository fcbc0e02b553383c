package vn.motcua.health;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Asks the database for the time every two seconds, over a connection of its own with short
 * time-outs: the pool's, and whoever waits for one, may hang for half a minute.
 */
@Component
class DatabaseWatch extends Repeating {

  /**
   * @param trouble null while it answers
   * @param took how long the answer took
   * @param ahead by how much this machine's clock is ahead of the database's; may be negative
   */
  record Look(Instant at, @Nullable String trouble, Duration took, Duration ahead) {}

  private static final Duration BETWEEN = Duration.ofSeconds(2);
  private static final String SECONDS = "3";

  private final JdbcConnectionDetails database;
  private @Nullable Connection connection;
  private volatile Look last = new Look(Instant.now(), null, Duration.ZERO, Duration.ZERO);

  DatabaseWatch(JdbcConnectionDetails database) {
    super("database-watch", BETWEEN);
    this.database = database;
  }

  Look last() {
    return last;
  }

  @Override
  protected void once() {
    var before = Instant.now();
    try {
      var theirs = now();
      var took = Duration.between(before, Instant.now());
      var ours = before.plus(took.dividedBy(2));
      last = new Look(Instant.now(), null, took, Duration.between(theirs, ours));
    } catch (SQLException | RuntimeException e) {
      end();
      last =
          new Look(Instant.now(), reason(e), Duration.between(before, Instant.now()), last.ahead());
    }
  }

  private Instant now() throws SQLException {
    if (connection == null) {
      connection = connect();
    }
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT clock_timestamp()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  private Connection connect() throws SQLException {
    var properties = new Properties();
    properties.put("user", String.valueOf(database.getUsername()));
    properties.put("password", String.valueOf(database.getPassword()));
    properties.put("ApplicationName", "motcua-watch");
    properties.put("connectTimeout", SECONDS);
    properties.put("loginTimeout", SECONDS);
    properties.put("socketTimeout", SECONDS);
    return DriverManager.getConnection(database.getJdbcUrl(), properties);
  }

  /** The driver's own message names the address and, of a wrong password, the account. */
  private static String reason(Exception e) {
    return e instanceof SQLException sql && sql.getSQLState() != null
        ? "%s (SQLSTATE %s)".formatted(sql.getMessage(), sql.getSQLState())
        : e.getClass().getSimpleName();
  }

  @Override
  protected void end() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      // it is gone already
    }
    connection = null;
  }
}
