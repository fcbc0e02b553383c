package vn.motcua.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.deadline.ClockLedger.Extension;
import vn.motcua.deadline.ClockLedger.Interval;
import vn.motcua.deadline.ClockLedger.Kind;
import vn.motcua.deadline.calendars.RulesByCalendar;
import vn.motcua.deadline.rules.RuleSets;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Status;
import vn.motcua.dossier.StatusChanged;
import vn.motcua.dossier.WhileLocked;
import vn.motcua.procedures.Procedures;
import vn.motcua.procedures.TimeLimit.SupplementRule;

/**
 * Keeps the clock of every accepted dossier. The clock follows the status, inside the transaction
 * that changed it; all dates are derived from the ledger here and nowhere else.
 */
@Service
public class Deadlines {

  /** Why a due instant moved. */
  public enum MoveReason {
    SUPPLEMENT,
    PAYMENT,
    EXTENSION,
    CALENDAR
  }

  /** A due instant moved. Raised in the transaction that moved it. */
  public record Moved(
      UUID dossier,
      Instant previousDueAt,
      Instant dueAt,
      MoveReason reason,
      String legalBasis,
      Instant occurredAt) {}

  /** A rung was reached, for the first time in its period. */
  public record RungReached(UUID dossier, Rung rung, Instant occurredAt) {}

  /** The ledger changed: whoever set a timer or a date from it has to set it again. */
  public record ClockChanged(UUID dossier) {}

  private final ClockLedger ledger;
  private final ClockReader clocks;
  private final DeadlineMoves moves;
  private final RulesByCalendar rules;
  private final RuleSets ruleSets;
  private final Procedures procedures;
  private final Dossiers dossiers;
  private final Clock clock;
  private final ApplicationEventPublisher publisher;
  private final WhileLocked<Optional<DossierDeadline>> known = new WhileLocked<>();

  Deadlines(
      ClockLedger ledger,
      ClockReader clocks,
      DeadlineMoves moves,
      RulesByCalendar rules,
      RuleSets ruleSets,
      Procedures procedures,
      Dossiers dossiers,
      Clock clock,
      ApplicationEventPublisher publisher) {
    this.ledger = ledger;
    this.clocks = clocks;
    this.moves = moves;
    this.rules = rules;
    this.ruleSets = ruleSets;
    this.procedures = procedures;
    this.dossiers = dossiers;
    this.clock = clock;
    this.publisher = publisher;
  }

  /** The deadline of a dossier; nothing before it is accepted. */
  public Optional<DossierDeadline> of(UUID dossier) {
    if (!dossiers.isLocked(dossier)) {
      return read(dossier);
    }
    var deadline = known.get(dossier);
    if (deadline == null) {
      deadline = read(dossier);
      known.put(dossier, deadline);
    }
    return deadline;
  }

  private Optional<DossierDeadline> read(UUID dossier) {
    return clocks.read(dossier).map(record -> record.under(rules.of(record.calendarVersion())));
  }

  /** Whether a timer of the rung may fire now; it stays so until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean isDue(UUID dossier, Rung rung) {
    dossiers.lock(dossier);
    return of(dossier)
        .map(deadline -> deadline.firesAt(rung))
        .filter(instant -> !instant.isAfter(clock.instant()))
        .isPresent();
  }

  /**
   * A rung's instant has come. Does nothing when it has not, when the clock does not run, or when
   * the rung was reached in this period before: a timer may fire late, twice, or while the clock is
   * being stopped.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void reach(UUID dossier, Rung rung) {
    dossiers.lock(dossier);
    var now = clock.instant();
    var deadline = of(dossier).orElseThrow();
    for (var step : Rung.values()) {
      var due = deadline.firesAt(step);
      if (step.compareTo(rung) <= 0
          && due != null
          && !due.isAfter(now)
          && ledger.reach(dossier, deadline.period(), step, now)) {
        known.forget(dossier);
        publisher.publishEvent(new RungReached(dossier, step, now));
      }
    }
  }

  /**
   * Gives a dossier the new date that its apology promises: closing time of that day.
   *
   * @throws RefusedExtensionException if the dossier had one (a new appointment at most once, by
   *     the decree that was pinned at acceptance), it is done, the day is not a working day, or it
   *     is not later than the present due date
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void extend(UUID dossier, LocalDate newDate, String grantedBy) {
    dossiers.lock(dossier);
    var before = of(dossier).orElseThrow();
    if (before.extension() != null) {
      throw RefusedExtensionException.second(before.ruleSet(), before.extension().dueAt());
    }
    if (before.timeliness() != null) {
      throw RefusedExtensionException.done(newDate);
    }
    var calendar = rules.of(before.calendarVersion()).calendar();
    if (!calendar.isWorkingDay(newDate)) {
      throw RefusedExtensionException.dayOff(newDate);
    }
    var dueAt = calendar.closing(newDate);
    if (!dueAt.isAfter(before.due().dueAt())) {
      throw RefusedExtensionException.notLater(newDate, before.due().dueAt());
    }
    var now = clock.instant();
    ledger.extend(dossier, new Extension(before.period(), dueAt, now), grantedBy);
    known.forget(dossier);
    moved(dossier, before, MoveReason.EXTENSION, now);
    publisher.publishEvent(new ClockChanged(dossier));
  }

  @EventListener
  void follow(StatusChanged change) {
    var dossier = change.dossier();
    if (change.dossier().status() == Status.ACCEPTED) {
      start(dossier, change.occurredAt());
    } else {
      of(dossier.id()).ifPresent(before -> follow(change, before));
    }
  }

  private void start(Dossier dossier, Instant at) {
    var limit = procedures.get(dossier.procedureCode()).limit();
    var ruleSet = ruleSets.at(at).id();
    var calendar = rules.toPin(dossier.agencyCode()).calendar();
    ledger.pin(dossier.id(), limit, ruleSet, calendar.version());
    ledger.begin(dossier.id(), new Interval(1, Kind.RUNNING, "ACCEPTED", ruleSet, at, null));
    known.forget(dossier.id());
    // a year without a calendar has to fail here, not when a timer looks for its date
    of(dossier.id());
    publisher.publishEvent(new ClockChanged(dossier.id()));
  }

  private void follow(StatusChanged change, DossierDeadline before) {
    var dossier = change.dossier();
    var last = before.intervals().get(before.intervals().size() - 1);
    var kind = Kind.valueOf(dossier.clock().name());
    if (dossier.status() == Status.COMPLETED) {
      ledger.finish(
          dossier.id(),
          rules
              .of(before.calendarVersion())
              .timeliness(before.limit(), before.due().dueAt(), change.occurredAt()));
      known.forget(dossier.id());
    }
    if (kind == last.kind()) {
      return;
    }
    boolean restarts =
        last.reason().equals(MoveReason.SUPPLEMENT.name())
            && kind == Kind.RUNNING
            && before.limit().onSupplement() == SupplementRule.RESTART;
    ledger.begin(
        dossier.id(),
        new Interval(
            restarts ? last.period() + 1 : last.period(),
            kind,
            reason(dossier.status()),
            before.ruleSet(),
            change.occurredAt(),
            null));
    known.forget(dossier.id());
    if (last.kind() == Kind.WAITING && kind == Kind.RUNNING) {
      moved(dossier.id(), before, MoveReason.valueOf(last.reason()), change.occurredAt());
    }
    publisher.publishEvent(new ClockChanged(dossier.id()));
  }

  private static String reason(Status status) {
    return switch (status) {
      case SUPPLEMENT_REQUESTED -> MoveReason.SUPPLEMENT.name();
      case PAYMENT_REQUIRED -> MoveReason.PAYMENT.name();
      default -> status.name();
    };
  }

  private void moved(UUID dossier, DossierDeadline before, MoveReason reason, Instant at) {
    moves.moved(dossier, before, of(dossier).orElseThrow(), reason, at);
  }
}
