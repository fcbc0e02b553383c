package vn.motcua.forms.kinds;

import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.deadline.DeadlineMoves.Move;
import vn.motcua.deadline.Deadlines.MoveReason;
import vn.motcua.forms.casefile.CaseFile;
import vn.motcua.forms.casefile.Occasion;
import vn.motcua.forms.casefile.Officers;
import vn.motcua.forms.print.Values;
import vn.motcua.forms.print.Words;
import vn.motcua.review.Decision;

/**
 * Form 04, one for each time that the leader apologised: with the date that was promised before and
 * the new one, if that was given, as they stood then.
 */
@Component
@Order(4)
class Apology implements DossierForm {

  private static final String EXTEND = "EXTEND";
  private static final FormName NAME =
      new FormName("04", "Phiếu xin lỗi và hẹn lại ngày trả kết quả", "apology", "PXL");

  private final Officers officers;

  Apology(Officers officers) {
    this.officers = officers;
  }

  @Override
  public FormName name() {
    return NAME;
  }

  @Override
  public List<Occasion> occasions(CaseFile file) {
    return file.decided(Set.of(EXTEND, "APOLOGISE"));
  }

  @Override
  public String absence() {
    return "the leader has not apologised for a delay";
  }

  @Override
  public void fill(Values values, CaseFile file, Occasion occasion) {
    var decision = occasion.made();
    var extension = decision.outcome().equals(EXTEND) ? extension(file, decision) : null;
    var promised =
        extension == null
            ? file.dueAsOf(decision.decidedAt()).orElseThrow()
            : extension.previousDueAt();
    values
        .with("received", Words.time(file.dossier().acceptedAt()))
        .with("promised", Words.time(promised))
        .with("missed", decision.decidedAt().isAfter(promised))
        .with("reasons", Words.lines(decision.note()))
        .with("newDate", extension == null ? null : Words.time(extension.dueAt()))
        .with("leader", officers.name(decision.actor()));
  }

  private static Move extension(CaseFile file, Decision decision) {
    return file.moves().stream()
        .filter(move -> move.reason() == MoveReason.EXTENSION)
        .filter(move -> !move.movedAt().isBefore(decision.decidedAt()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("A new date was given, and none is on record"));
  }
}
