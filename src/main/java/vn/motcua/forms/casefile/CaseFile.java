package vn.motcua.forms.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadline.DeadlineMoves.Move;
import vn.motcua.deadline.DossierDeadline;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.StatusChange;
import vn.motcua.procedures.Procedure;
import vn.motcua.review.Decision;

/**
 * A dossier and what happened to it, as its forms need it.
 *
 * @param changes of its status, {@code decisions} and {@code moves} of its due date: oldest first
 * @param deadline null before it is accepted
 */
public record CaseFile(
    Dossier dossier,
    Procedure procedure,
    List<StatusChange> changes,
    List<Decision> decisions,
    @Nullable DossierDeadline deadline,
    List<Move> moves) {

  /** What is printed for each decision with one of those outcomes. */
  public List<Occasion> decided(Set<String> outcomes) {
    return decisions.stream()
        .filter(decision -> outcomes.contains(decision.outcome()))
        .map(Occasion::of)
        .toList();
  }

  /** The due date that was promised at that instant, without what moved it later. */
  public Optional<Instant> dueAsOf(Instant at) {
    return moves.stream()
        .filter(move -> move.movedAt().isAfter(at))
        .findFirst()
        .map(Move::previousDueAt)
        .or(() -> Optional.ofNullable(deadline).map(known -> known.due().dueAt()));
  }
}
