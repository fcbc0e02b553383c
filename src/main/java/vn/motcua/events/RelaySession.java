package vn.motcua.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * The relay's own connection. It holds the advisory lock that makes one node the leader; the lock
 * is gone with the connection, however that ends. The lock only saves duplicates: that a record is
 * sent after the one before it was acknowledged, is what keeps the order.
 */
class RelaySession implements AutoCloseable {

  private static final long LEADER_LOCK = 0x6d6f74637561L;

  /**
   * The oldest row of each dossier, so that no two records of a dossier are in flight. Rows become
   * visible in the order of their sequence, because the writers hold the dossier's sequence row.
   */
  private static final String NEXT =
      """
      SELECT DISTINCT ON (dossier_id) id, dossier_id, headers, payload, snapshot
      FROM (SELECT * FROM outbox ORDER BY id LIMIT 1000) AS oldest
      ORDER BY dossier_id, id
      """;

  private final Connection connection;
  private final ObjectMapper json = new ObjectMapper();
  private boolean leader;

  private RelaySession(Connection connection) {
    this.connection = connection;
  }

  static RelaySession open(JdbcConnectionDetails database) throws SQLException {
    return new RelaySession(
        DriverManager.getConnection(
            database.getJdbcUrl(), database.getUsername(), database.getPassword()));
  }

  boolean leads() throws SQLException {
    if (!leader) {
      try (var statement = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
        statement.setLong(1, LEADER_LOCK);
        var row = statement.executeQuery();
        leader = row.next() && row.getBoolean(1);
      }
    }
    return leader;
  }

  /** Sends what is next and deletes what was acknowledged; returns how many rows that were. */
  int relay(EventProducer producer) throws SQLException, EventProducer.NotSentException {
    var next = next();
    var acknowledged = producer.send(next);
    delete(acknowledged);
    if (acknowledged.size() < next.size()) {
      throw new EventProducer.NotSentException(
          (next.size() - acknowledged.size()) + " of " + next.size() + " were not acknowledged");
    }
    return acknowledged.size();
  }

  private List<PendingEvent> next() throws SQLException {
    try (var statement = connection.prepareStatement(NEXT)) {
      var rows = statement.executeQuery();
      var events = new ArrayList<PendingEvent>();
      while (rows.next()) {
        events.add(event(rows));
      }
      return events;
    }
  }

  private PendingEvent event(ResultSet row) throws SQLException {
    try {
      var headers =
          json.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {});
      return new PendingEvent(
          row.getLong("id"),
          row.getString("dossier_id"),
          headers,
          row.getBytes("payload"),
          row.getBytes("snapshot"));
    } catch (JsonProcessingException e) {
      throw new SQLException("Outbox row " + row.getLong("id") + " has headers that are no JSON");
    }
  }

  private void delete(List<Long> ids) throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement("DELETE FROM outbox WHERE id = ANY(?)")) {
      statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
      statement.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
