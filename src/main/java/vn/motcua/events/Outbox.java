package vn.motcua.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.Rung;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.StatusChanged;
import vn.motcua.events.relay.Relay;

/**
 * Hears what happens to dossiers and makes an outbox row of each happening when the transaction is
 * about to commit: then the row carries the due date that the transaction ended with, and is there
 * if and only if the happening is.
 */
@Component
class Outbox {

  private final OutboxTable table;
  private final Dossiers dossiers;
  private final Relay relay;

  Outbox(OutboxTable table, Dossiers dossiers, Relay relay) {
    this.table = table;
    this.dossiers = dossiers;
    this.relay = relay;
  }

  // before the clock hears of it and raises what follows from the change
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(StatusChanged change) {
    append(
        new Happening(
            EventType.STATUS_CHANGED,
            change.dossier(),
            change.previous(),
            null,
            change.occurredAt()));
  }

  @EventListener
  void on(Deadlines.RungReached reached) {
    var type =
        reached.rung() == Rung.AT_RISK ? EventType.DEADLINE_AT_RISK : EventType.DEADLINE_MISSED;
    append(
        new Happening(
            type,
            dossiers.get(reached.dossier()),
            dossiers.previousStatus(reached.dossier()).orElse(null),
            null,
            reached.occurredAt()));
  }

  @EventListener
  void on(Deadlines.Moved move) {
    append(
        new Happening(
            EventType.DEADLINE_MOVED,
            dossiers.get(move.dossier()),
            dossiers.previousStatus(move.dossier()).orElse(null),
            move,
            move.occurredAt()));
  }

  private void append(Happening happening) {
    var present =
        TransactionSynchronizationManager.getSynchronizations().stream()
            .filter(Flush.class::isInstance)
            .map(Flush.class::cast)
            .findFirst();
    present
        .orElseGet(
            () -> {
              var flush = new Flush();
              TransactionSynchronizationManager.registerSynchronization(flush);
              return flush;
            })
        .happenings
        .add(happening);
  }

  private class Flush implements TransactionSynchronization {

    private final List<Happening> happenings = new ArrayList<>();

    @Override
    public void beforeCommit(boolean readOnly) {
      // one order of locks for all transactions, so that no two wait for each other
      happenings.sort(Comparator.comparing(Happening::dossier));
      happenings.forEach(table::insert);
    }

    @Override
    public void afterCommit() {
      relay.wakeUp();
    }
  }
}
