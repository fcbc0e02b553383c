package vn.motcua.deadline.change;

import java.util.UUID;
import vn.motcua.deadline.DossierDeadline;

/** A dossier's deadline over the calendar that it has, and over the one that it would get. */
public record PlannedMove(UUID dossier, DossierDeadline before, DossierDeadline after) {

  public boolean dueMoves() {
    return !before.due().dueAt().equals(after.due().dueAt());
  }

  /** Whether anything moves that a timer or a task has its date from. */
  public boolean moves() {
    return dueMoves() || !before.due().atRiskAt().equals(after.due().atRiskAt());
  }
}
