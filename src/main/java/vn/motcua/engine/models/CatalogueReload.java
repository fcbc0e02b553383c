package vn.motcua.engine.models;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossiers;
import vn.motcua.engine.models.gate.ServedModels;
import vn.motcua.engine.models.gate.ServedModels.Served;
import vn.motcua.modelcheck.Finding;
import vn.motcua.modelcheck.Finding.Severity;
import vn.motcua.modelcheck.Finding.Text;
import vn.motcua.procedures.BadCatalogueException;
import vn.motcua.procedures.Catalogue;
import vn.motcua.procedures.Procedure;
import vn.motcua.procedures.Procedures;

/**
 * Takes over a changed catalogue: before the models, since what a model may be is checked against
 * it; and back again, when a procedure's review model is none that serves then.
 */
@Component
class CatalogueReload {

  /** The catalogue lies in a folder beside those of the models. */
  static final String FOLDER = "procedures";

  private static final String FILE = FOLDER + "/catalogue.yaml";

  private final Procedures procedures;
  private final Dossiers dossiers;

  CatalogueReload(Procedures procedures, Dossiers dossiers) {
    this.procedures = procedures;
    this.dossiers = dossiers;
  }

  /**
   * @throws BadCatalogueException when it cannot be used: the one that was there stays
   */
  Catalogue reload() {
    return procedures.reload(dossiers::openProcedures);
  }

  static List<Finding> findings(BadCatalogueException refused) {
    return refused.faults().stream()
        .map(
            fault ->
                finding(
                    "catalogue",
                    new Text("Danh mục thủ tục: " + fault, "The catalogue: " + fault),
                    new Text(
                        "Sửa dòng được nêu rồi lưu lại.", "Correct the line that is named, save.")))
        .toList();
  }

  /**
   * @param before what is taken back when a row has no model; the same when there is none to go
   *     back to
   * @return one for each such row
   */
  List<Finding> settle(Catalogue before, ServedModels served) {
    var models = served.all().stream().map(Served::id).collect(Collectors.toSet());
    var findings =
        procedures.all().stream()
            .filter(procedure -> !models.contains(procedure.reviewModel()))
            .map(CatalogueReload::withoutModel)
            .toList();
    if (!findings.isEmpty()) {
      procedures.restore(before);
    }
    return findings;
  }

  private static Finding withoutModel(Procedure procedure) {
    return finding(
        "catalogue-review-model",
        new Text(
            "Thủ tục %s theo mô hình “%s”, nhưng không có mô hình nào như vậy được triển khai."
                .formatted(procedure.code(), procedure.reviewModel()),
            "Procedure %s goes by the review model %s, and no such model is deployed."
                .formatted(procedure.code(), procedure.reviewModel())),
        new Text(
            "Sửa reviewModel của dòng này, hoặc sửa lỗi của mô hình đó.",
            "Correct reviewModel in this row, or mend that model."));
  }

  private static Finding finding(String rule, Text what, Text mend) {
    return new Finding(Severity.ERROR, rule, FILE, null, null, what, mend);
  }
}
