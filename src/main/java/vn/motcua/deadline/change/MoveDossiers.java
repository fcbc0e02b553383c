package vn.motcua.deadline.change;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.deadline.ClockLedger;
import vn.motcua.deadline.DeadlineMoves;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.Deadlines.MoveReason;
import vn.motcua.dossier.Dossiers;

/** Lets dossiers follow a change of the calendar, all or none of them. */
@Component
class MoveDossiers {

  private final Dossiers dossiers;
  private final PlanMoves planMoves;
  private final ClockLedger ledger;
  private final DeadlineMoves moves;
  private final CalendarChanges changes;
  private final ApplicationEventPublisher publisher;
  private final Clock clock;

  MoveDossiers(
      Dossiers dossiers,
      PlanMoves planMoves,
      ClockLedger ledger,
      DeadlineMoves moves,
      CalendarChanges changes,
      ApplicationEventPublisher publisher,
      Clock clock) {
    this.dossiers = dossiers;
    this.planMoves = planMoves;
    this.ledger = ledger;
    this.moves = moves;
    this.changes = changes;
    this.publisher = publisher;
    this.clock = clock;
  }

  /**
   * Pins the version, records and tells the moves, and has timers and tasks follow. A dossier that
   * was done meanwhile is left alone; one whose dates the version cannot give is put on record.
   *
   * @return how many have followed
   */
  @Transactional
  public int move(ChangeProgress change, List<UUID> ids) {
    var plan = planMoves.of(dossiers.lockOpen(ids), change.version());
    plan.failures().forEach((dossier, reason) -> changes.fail(change.id(), dossier, reason));
    ledger.useCalendar(plan.moves().stream().map(PlannedMove::dossier).toList(), change.version());
    int moved = 0;
    for (var move : plan.moves()) {
      moved += move(move) ? 1 : 0;
    }
    changes.advance(change.id(), plan.moves().size(), moved);
    return plan.moves().size();
  }

  private boolean move(PlannedMove move) {
    boolean moved =
        moves.moved(
            move.dossier(), move.before(), move.after(), MoveReason.CALENDAR, clock.instant());
    if (move.moves()) {
      publisher.publishEvent(new Deadlines.ClockChanged(move.dossier()));
    }
    return moved;
  }
}
