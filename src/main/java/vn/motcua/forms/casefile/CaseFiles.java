package vn.motcua.forms.casefile;

import org.springframework.stereotype.Component;
import vn.motcua.deadline.DeadlineMoves;
import vn.motcua.deadline.Deadlines;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.procedures.Procedures;
import vn.motcua.review.Decisions;

/** Takes together what is known of a dossier. */
@Component
public class CaseFiles {

  private final Dossiers dossiers;
  private final Procedures procedures;
  private final Decisions decisions;
  private final Deadlines deadlines;
  private final DeadlineMoves moves;

  CaseFiles(
      Dossiers dossiers,
      Procedures procedures,
      Decisions decisions,
      Deadlines deadlines,
      DeadlineMoves moves) {
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.decisions = decisions;
    this.deadlines = deadlines;
    this.moves = moves;
  }

  public CaseFile of(Dossier dossier) {
    var id = dossier.id();
    return new CaseFile(
        dossier,
        procedures.get(dossier.procedureCode()),
        dossiers.record(id),
        decisions.of(id),
        deadlines.of(id).orElse(null),
        moves.of(id));
  }
}
