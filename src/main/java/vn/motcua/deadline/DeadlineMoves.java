package vn.motcua.deadline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.deadline.Deadlines.MoveReason;
import vn.motcua.deadline.Deadlines.Moved;

/** Every due instant that was promised and then moved: the old value stays on record. */
@Repository
public class DeadlineMoves {

  /** A move as it stays on record. */
  public record Move(
      Instant previousDueAt,
      Instant dueAt,
      MoveReason reason,
      String legalBasis,
      String previousCalendar,
      String calendar,
      Instant movedAt) {}

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher publisher;

  DeadlineMoves(JdbcClient jdbc, ApplicationEventPublisher publisher) {
    this.jdbc = jdbc;
    this.publisher = publisher;
  }

  /**
   * Records that a due instant moved and raises {@link Moved}, unless the two are equal.
   *
   * @return whether it moved
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean moved(
      UUID dossier, DossierDeadline before, DossierDeadline after, MoveReason reason, Instant at) {
    var previous = before.due().dueAt();
    var due = after.due().dueAt();
    if (due.equals(previous)) {
      return false;
    }
    jdbc.sql(
            """
            INSERT INTO deadline_move (dossier_id, no, previous_due_at, due_at, reason, legal_basis,
              calendar_version_from, calendar_version_to, moved_at)
            SELECT :dossier, count(*) + 1, :previous, :due, :reason, :basis, :from, :to, :at
            FROM deadline_move WHERE dossier_id = :dossier
            """)
        .param("dossier", dossier)
        .param("previous", utc(previous))
        .param("due", utc(due))
        .param("reason", reason.name())
        .param("basis", after.ruleSet())
        .param("from", before.calendarVersion())
        .param("to", after.calendarVersion())
        .param("at", utc(at))
        .update();
    publisher.publishEvent(new Moved(dossier, previous, due, reason, after.ruleSet(), at));
    return true;
  }

  /** All moves of a dossier, oldest first. */
  public List<Move> of(UUID dossier) {
    return jdbc.sql("SELECT * FROM deadline_move WHERE dossier_id = ? ORDER BY no")
        .param(dossier)
        .query(
            (row, n) ->
                new Move(
                    row.getObject("previous_due_at", OffsetDateTime.class).toInstant(),
                    row.getObject("due_at", OffsetDateTime.class).toInstant(),
                    MoveReason.valueOf(row.getString("reason")),
                    row.getString("legal_basis"),
                    row.getString("calendar_version_from"),
                    row.getString("calendar_version_to"),
                    row.getObject("moved_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
