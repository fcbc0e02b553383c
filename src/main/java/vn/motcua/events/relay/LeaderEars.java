package vn.motcua.events.relay;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears on a connection of its own that another node has committed events. Should the connection
 * break, the relay still finds them when it next looks.
 */
final class LeaderEars implements AutoCloseable {

  static final String CHANNEL = "motcua_outbox";

  private static final Logger log = LoggerFactory.getLogger(LeaderEars.class);

  private final Connection connection;
  private final Runnable wakeUp;

  private LeaderEars(Connection connection, Runnable wakeUp) {
    this.connection = connection;
    this.wakeUp = wakeUp;
  }

  static LeaderEars open(Connection connection, Runnable wakeUp) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("LISTEN " + CHANNEL);
    }
    var ears = new LeaderEars(connection, wakeUp);
    var thread = new Thread(ears::listen, "event-ears");
    thread.setDaemon(true);
    thread.start();
    return ears;
  }

  private void listen() {
    try {
      var notifications = connection.unwrap(PGConnection.class);
      while (true) {
        var heard = notifications.getNotifications(0);
        if (heard != null && heard.length > 0) {
          wakeUp.run();
        }
      }
    } catch (SQLException e) {
      log.debug("No longer listening", e);
    }
  }

  @Override
  public void close() throws SQLException {
    // ends the wait for a notification, which a plain close would wait for in turn
    connection.abort(Runnable::run);
  }
}
