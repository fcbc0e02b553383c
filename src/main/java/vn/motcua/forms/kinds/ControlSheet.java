package vn.motcua.forms.kinds;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.forms.casefile.CaseFile;
import vn.motcua.forms.casefile.Occasion;
import vn.motcua.forms.casefile.Officers;
import vn.motcua.forms.kinds.HandOvers.HandOver;
import vn.motcua.forms.print.FormsProperties;
import vn.motcua.forms.print.Values;
import vn.motcua.forms.print.Words;
import vn.motcua.tracking.Timeline;

/**
 * Form 06, filled from the timeline as it stands. It stays in the office, and leaves out what
 * officers have written: that may name people.
 */
@Component
@Order(6)
class ControlSheet implements DossierForm {

  private static final FormName NAME =
      new FormName("06", "Phiếu kiểm soát quá trình giải quyết hồ sơ", "control-sheet", null);

  private final Timeline timeline;
  private final Officers officers;
  private final FormsProperties office;

  ControlSheet(Timeline timeline, Officers officers, FormsProperties office) {
    this.timeline = timeline;
    this.officers = officers;
    this.office = office;
  }

  @Override
  public FormName name() {
    return NAME;
  }

  @Override
  public List<Occasion> occasions(CaseFile file) {
    return List.of(new Occasion(null, file.dossier().submittedAt()));
  }

  @Override
  public String absence() {
    return "there always is one";
  }

  @Override
  public void fill(Values values, CaseFile file, Occasion occasion) {
    var dossier = file.dossier();
    var due = file.deadline() == null ? null : file.deadline().due().dueAt();
    values
        .with("unit", officers.unit(file.procedure()))
        .with("status", dossier.status().vietnamese())
        .with("received", Words.time(dossier.acceptedAt()))
        .with("due", Words.time(due))
        .with(
            "rows",
            HandOvers.of(file, timeline.of(dossier.id()), office.office()).stream()
                .map(ControlSheet::row)
                .toList());
  }

  private static Values row(HandOver row) {
    return new Values()
        .with("giver", row.giver())
        .with("receiver", row.receiver())
        .with("at", Words.shortTime(row.at()))
        .with("result", row.result())
        .with("note", row.note());
  }
}
