package vn.motcua.forms.kinds;

import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Components;
import vn.motcua.forms.casefile.CaseFile;
import vn.motcua.forms.casefile.Occasion;
import vn.motcua.forms.print.FormsProperties;
import vn.motcua.forms.print.QrCode;
import vn.motcua.forms.print.Values;
import vn.motcua.forms.print.Words;

/** Form 01. Printed again, it has the date that holds now: a supplement may have moved it. */
@Component
@Order(1)
class Receipt implements DossierForm {

  private static final FormName NAME =
      new FormName("01", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "receipt", "");

  private final Components components;
  private final FormsProperties office;

  Receipt(Components components, FormsProperties office) {
    this.components = components;
    this.office = office;
  }

  @Override
  public FormName name() {
    return NAME;
  }

  @Override
  public List<Occasion> occasions(CaseFile file) {
    var accepted = file.dossier().acceptedAt();
    return accepted == null ? List.of() : List.of(new Occasion(null, accepted));
  }

  @Override
  public String absence() {
    return "it promises a date, and the dossier was not accepted yet";
  }

  @Override
  public void fill(Values values, CaseFile file, Occasion occasion) {
    var deadline = Objects.requireNonNull(file.deadline());
    values
        .with("papers", components.of(file.dossier().id()).stream().map(Receipt::paper).toList())
        .with("limit", Words.limit(deadline.limit()))
        .with("received", Words.time(file.dossier().acceptedAt()))
        .with("due", Words.time(deadline.due().dueAt()))
        .with("qr", QrCode.dataUri(office.tracking(Objects.requireNonNull(file.dossier().code()))));
  }

  private static Values paper(Components.Received paper) {
    var form =
        switch (paper.component().form()) {
          case ELECTRONIC -> "Bản điện tử";
          case PAPER -> "Bản giấy";
          case REUSED -> "Dữ liệu đã có";
        };
    return new Values().with("name", paper.component().name()).with("form", form);
  }
}
