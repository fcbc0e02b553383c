package vn.motcua.events;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.events.relay.Relay;
import vn.motcua.seals.KeepsPersonalData;

/**
 * When the personal data of a dossier is erased, its snapshot gets a tombstone. Each erasing sends
 * one, so that an erasing that is repeated mends a topic.
 */
@Component
class EndOnTheTopic implements KeepsPersonalData {

  private final OutboxTable table;
  private final Relay relay;
  private final JdbcClient jdbc;

  EndOnTheTopic(OutboxTable table, Relay relay, JdbcClient jdbc) {
    this.table = table;
    this.relay = relay;
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<String, Integer> erase(UUID dossier) {
    table.insertEnd(dossier);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            relay.wakeUp();
          }
        });
    return KeepsPersonalData.counted(
        "skipped_event.reason",
        jdbc.sql(
                """
                UPDATE skipped_event SET reason = 'erased'
                WHERE dossier_id = ? AND reason <> 'erased'
                """)
            .param(dossier)
            .update());
  }
}
