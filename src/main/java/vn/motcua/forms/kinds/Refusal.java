package vn.motcua.forms.kinds;

import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Status;
import vn.motcua.forms.casefile.CaseFile;
import vn.motcua.forms.casefile.Occasion;
import vn.motcua.forms.casefile.Officers;
import vn.motcua.forms.print.Values;
import vn.motcua.forms.print.Words;

/** Form 03, of a dossier that was not taken in. */
@Component
@Order(3)
class Refusal implements DossierForm {

  private static final FormName NAME =
      new FormName("03", "Phiếu từ chối tiếp nhận giải quyết hồ sơ", "refusal", "PTC");

  private final Officers officers;

  Refusal(Officers officers) {
    this.officers = officers;
  }

  @Override
  public FormName name() {
    return NAME;
  }

  @Override
  public List<Occasion> occasions(CaseFile file) {
    return file.dossier().status() == Status.NOT_ACCEPTED
        ? file.decided(Set.of("REFUSE"))
        : List.of();
  }

  @Override
  public String absence() {
    return "nobody has refused the dossier";
  }

  @Override
  public void fill(Values values, CaseFile file, Occasion occasion) {
    var decision = occasion.made();
    values
        .with("submitted", Words.time(file.dossier().submittedAt()))
        .with("reasons", Words.lines(decision.note()))
        .with("officer", officers.name(decision.actor()));
  }
}
