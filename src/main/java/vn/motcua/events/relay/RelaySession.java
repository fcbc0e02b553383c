package vn.motcua.events.relay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import vn.motcua.events.relay.EventProducer.Refusal;

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
      FROM (
        SELECT * FROM outbox o
        WHERE NOT EXISTS (SELECT FROM blocked_dossier b WHERE b.dossier_id = o.dossier_id)
        ORDER BY id LIMIT 1000) AS oldest
      ORDER BY dossier_id, id
      """;

  private static final String PUBLISHED =
      """
      WITH gone AS (DELETE FROM outbox WHERE id = ANY(?) RETURNING *), kept AS (
        INSERT INTO published_event
        SELECT dossier_id, sequence, event_id, headers, payload, clock_timestamp() FROM gone
        WHERE payload IS NOT NULL
        ON CONFLICT DO NOTHING)
      SELECT (extract(epoch FROM clock_timestamp() - created_at) * 1000)::bigint FROM gone
      """;

  /** A leader looks for rows several times a second: one that is silent is stopped, or far away. */
  private static final String END_SILENT_LEADER =
      """
      SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_stat_activity USING (pid)
      WHERE locktype = 'advisory' AND granted AND objsubid = 1
        AND (classid::bigint << 32) | objid::bigint = ?
        AND state_change < clock_timestamp() - make_interval(secs => ?)
      """;

  private final JdbcConnectionDetails database;
  private final Runnable wakeUp;
  private final Connection connection;
  private final ObjectMapper json = new ObjectMapper();
  private @Nullable LeaderEars ears;

  private RelaySession(JdbcConnectionDetails database, Runnable wakeUp) throws SQLException {
    this.database = database;
    this.wakeUp = wakeUp;
    this.connection = connect(database);
  }

  /**
   * @param wakeUp called when another node has committed events, while this one leads
   */
  static RelaySession open(JdbcConnectionDetails database, Runnable wakeUp) throws SQLException {
    return new RelaySession(database, wakeUp);
  }

  // of a host that is gone, the server would hold the lock for hours. And a row that a crash brings
  // back is sent again, which is allowed: that its end is on disk need not be waited for
  private static Connection connect(JdbcConnectionDetails database) throws SQLException {
    var properties = new Properties();
    properties.put("user", database.getUsername());
    properties.put("password", database.getPassword());
    properties.put("ApplicationName", "motcua-relay");
    properties.put("tcpKeepAlive", "true");
    properties.put(
        "options",
        "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3"
            + " -c synchronous_commit=off"
            + " -c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c jit=off");
    return DriverManager.getConnection(database.getJdbcUrl(), properties);
  }

  boolean leads() throws SQLException {
    if (ears == null) {
      try (var statement = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
        statement.setLong(1, LEADER_LOCK);
        var row = statement.executeQuery();
        if (row.next() && row.getBoolean(1)) {
          ears = LeaderEars.open(connect(database), wakeUp);
        }
      }
    }
    return ears != null;
  }

  /** Tells the leader, which is another node, that there are events. */
  void wakeLeader() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("NOTIFY " + LeaderEars.CHANNEL);
    }
  }

  /**
   * Ends the connection of a leader that was silent for longer than that; returns whether there was
   * one.
   */
  boolean endSilentLeader(Duration longest) throws SQLException {
    try (var statement = connection.prepareStatement(END_SILENT_LEADER)) {
      statement.setLong(1, LEADER_LOCK);
      statement.setDouble(2, longest.toMillis() / 1000.0);
      return statement.executeQuery().next();
    }
  }

  List<PendingEvent> next() throws SQLException {
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

  /** Takes what was acknowledged off the outbox; returns how long each was on its way. */
  List<Duration> published(List<PendingEvent> events) throws SQLException {
    var onTheWay = new ArrayList<Duration>();
    if (!events.isEmpty()) {
      try (var statement = connection.prepareStatement(PUBLISHED)) {
        var ids = events.stream().map(PendingEvent::id).toArray();
        statement.setArray(1, connection.createArrayOf("bigint", ids));
        var rows = statement.executeQuery();
        while (rows.next()) {
          onTheWay.add(Duration.ofMillis(rows.getLong(1)));
        }
      }
    }
    return onTheWay;
  }

  /** Sets the dossiers of refused events aside, until an operator decides. */
  void block(List<Refusal> refused) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            INSERT INTO blocked_dossier (dossier_id, event_id, reason) VALUES (?::uuid, ?::uuid, ?)
            ON CONFLICT DO NOTHING
            """)) {
      for (var refusal : refused) {
        statement.setString(1, refusal.event().dossier());
        statement.setString(2, refusal.event().eventId());
        statement.setString(3, refusal.reason());
        statement.executeUpdate();
      }
    }
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      if (ears != null) {
        ears.close();
      }
    }
  }
}
