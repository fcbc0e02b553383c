package vn.motcua.modelcheck;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import vn.motcua.modelcheck.office.Complaint;
import vn.motcua.modelcheck.office.Office;
import vn.motcua.modelcheck.office.ProcessFile;
import vn.motcua.modelcheck.rules.RuleRun;
import vn.motcua.modelcheck.rules.process.AnyDiagram;
import vn.motcua.modelcheck.rules.process.Diagram;
import vn.motcua.modelcheck.rules.process.Names;
import vn.motcua.modelcheck.rules.process.OneProcess;
import vn.motcua.modelcheck.rules.process.ProcessSettings;
import vn.motcua.modelcheck.rules.process.UniqueProcess;

/** The list of all rules. */
final class Rules {

  private Rules() {}

  /**
   * @param reading what was found while the files were read
   */
  static List<Complaint> complaints(Office office, List<Complaint> reading) {
    List<Complaint> complaints = new ArrayList<>();
    for (ProcessFile file : office.processes()) {
      complaints.addAll(
          new RuleRun(file.path(), file.model(), file.outline()).complaints(of(office, file)));
    }
    return complaints;
  }

  private static List<ModelElementValidator<?>> of(Office office, ProcessFile file) {
    return List.of(
        new OneProcess(file),
        new UniqueProcess(office, file),
        new ProcessSettings(),
        new AnyDiagram(file),
        new Diagram(file),
        new Names());
  }
}
