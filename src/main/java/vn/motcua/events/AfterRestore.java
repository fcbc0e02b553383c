package vn.motcua.events;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Status;
import vn.motcua.events.reconcile.OnTopics;
import vn.motcua.events.reconcile.OnTopics.Told;
import vn.motcua.events.relay.Topics;

/**
 * Makes the topics agree with a database that was restored from a backup, before anything else
 * moves. A dossier of which they know more goes on behind the last sequence that they have: none is
 * used twice, which a reader would take for a repetition. And one event tells how each dossier
 * stands of which they say something else, or nothing.
 */
@Component
@ConditionalOnProperty("motcua.events.restored")
class AfterRestore implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(AfterRestore.class);

  private record Row(UUID dossier, Status status, long last, boolean pending, boolean erased) {}

  private final Topics topics;
  private final OnTopics onTopics;
  private final JdbcClient jdbc;
  private final OutboxTable outbox;
  private final Dossiers dossiers;
  private final Clock clock;
  private final TransactionTemplate inTransaction;
  private boolean running;

  AfterRestore(
      Topics topics,
      OnTopics onTopics,
      JdbcClient jdbc,
      OutboxTable outbox,
      Dossiers dossiers,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.topics = topics;
    this.onTopics = onTopics;
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.dossiers = dossiers;
    this.clock = clock;
    this.inTransaction = new TransactionTemplate(transactions);
  }

  /** The first of all: no event has a sequence before this has returned. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }

  @Override
  public void start() {
    try {
      topics.ensure();
    } catch (Topics.UnusableException e) {
      throw new IllegalStateException(
          "motcua.events.restored is set, and what the topics have cannot be read: "
              + e.getMessage(),
          e);
    }
    var told = onTopics.read();
    int behind = 0;
    int announced = 0;
    for (var row : rows()) {
      var onTopic = told.remove(row.dossier().toString());
      behind += onTopic != null && onTopic.sequence() > row.last() ? 1 : 0;
      // of one whose personal data is erased, nothing is told any more
      if (!row.erased() && isToldOtherwise(row, onTopic)) {
        inTransaction.executeWithoutResult(
            transaction -> announce(row, onTopic == null ? 0 : onTopic.sequence()));
        announced++;
      }
    }
    log.info(
        "The database was restored: of {} dossiers the topics knew more; {} are told anew. Unset motcua.events.restored before the next start",
        behind,
        announced);
    if (!told.isEmpty()) {
      log.warn(
          "{} dossiers are on the topics and not in the database, they came in after the backup: {}",
          told.size(),
          told.keySet());
    }
    running = true;
  }

  private static boolean isToldOtherwise(Row row, @Nullable Told told) {
    if (told == null || told.sequence() < row.last()) {
      // what waits in the outbox will tell
      return !row.pending();
    }
    // without a snapshot, the dossier was taken off that topic on purpose
    return told.sequence() > row.last()
        || told.status() != null && told.status() != row.status().code();
  }

  private void announce(Row row, long told) {
    jdbc.sql("UPDATE event_sequence SET last = greatest(last, ?) WHERE dossier_id = ?")
        .params(told, row.dossier())
        .update();
    outbox.insert(
        new Happening(
            EventType.STATUS_CHANGED,
            dossiers.get(row.dossier()),
            dossiers.previousStatus(row.dossier()).orElse(null),
            null,
            clock.instant()));
  }

  private Iterable<Row> rows() {
    return jdbc.sql(
            """
            SELECT d.id, status, coalesce(last, 0) AS last,
              EXISTS (SELECT FROM outbox o WHERE o.dossier_id = d.id) AS pending,
              EXISTS (SELECT FROM dossier_key k
                WHERE k.dossier_id = d.id AND destroyed_at IS NOT NULL) AS erased
            FROM dossier d LEFT JOIN event_sequence s ON s.dossier_id = d.id ORDER BY d.id
            """)
        .query(
            (row, n) ->
                new Row(
                    row.getObject("id", UUID.class),
                    Status.ofCode(row.getInt("status")),
                    row.getLong("last"),
                    row.getBoolean("pending"),
                    row.getBoolean("erased")))
        .list();
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
