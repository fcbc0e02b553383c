package vn.motcua.forms.kinds;

import static java.util.stream.Collectors.partitioningBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.forms.casefile.CaseFile;
import vn.motcua.forms.casefile.Occasion;
import vn.motcua.forms.casefile.Officers;
import vn.motcua.forms.print.Values;
import vn.motcua.forms.print.Words;
import vn.motcua.procedures.Procedure.Paper;
import vn.motcua.review.Decision;
import vn.motcua.review.PaperChecks;

/**
 * Form 02, one for each time that an officer asked for papers, at whichever step. What is asked for
 * are the lines of the officer's note; one that begins with <i>Lý do</i> is the reason.
 */
@Component
@Order(2)
class SupplementRequest implements DossierForm {

  private static final FormName NAME =
      new FormName("02", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", "supplement-request", "PBS");
  private static final String REASON = "(?iu)^lý do\\s*:?\\s*";

  private final Officers officers;
  private final PaperChecks checks;

  SupplementRequest(Officers officers, PaperChecks checks) {
    this.officers = officers;
    this.checks = checks;
  }

  @Override
  public FormName name() {
    return NAME;
  }

  @Override
  public List<Occasion> occasions(CaseFile file) {
    return file.decided(Set.of("SUPPLEMENT"));
  }

  @Override
  public String absence() {
    return "no officer has asked for a supplement";
  }

  @Override
  public void fill(Values values, CaseFile file, Occasion occasion) {
    var decision = occasion.made();
    var lines =
        Words.lines(decision.note()).stream()
            .collect(partitioningBy(line -> line.matches(REASON + ".*")));
    var reasons = lines.get(true).stream().map(line -> line.replaceFirst(REASON, "")).toList();
    values
        .with("items", Stream.concat(missing(file, decision), lines.get(false).stream()).toList())
        .with("reason", reasons.isEmpty() ? null : String.join(" ", reasons))
        .with("officer", officers.name(decision.actor()));
  }

  /** The papers that were not ticked, by name. */
  private Stream<String> missing(CaseFile file, Decision decision) {
    var codes =
        checks
            .with(file.dossier().id(), decision)
            .map(PaperChecks.PaperCheck::missing)
            .orElse(List.of());
    return file.procedure().papers().stream()
        .filter(paper -> codes.contains(paper.code()))
        .map(Paper::name);
  }
}
