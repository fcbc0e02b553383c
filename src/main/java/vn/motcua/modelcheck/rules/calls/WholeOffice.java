package vn.motcua.modelcheck.rules.calls;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import vn.motcua.modelcheck.office.Complaint;
import vn.motcua.modelcheck.office.Office;
import vn.motcua.modelcheck.office.ProcessFile;
import vn.motcua.modelcheck.office.Vocabulary;

/** What no single file is to blame for. */
public final class WholeOffice {

  private static final String CATALOGUE = "procedures/catalogue.yaml";

  private WholeOffice() {}

  public static List<Complaint> complaints(Office office) {
    List<Complaint> complaints = new ArrayList<>();
    // what is missing may be what could not be read
    if (!office.mayMiss(".bpmn")) {
      if (office.process(Vocabulary.DOSSIER).isEmpty()) {
        String expected = Vocabulary.DOSSIER + "/" + Vocabulary.DOSSIER + ".bpmn";
        complaints.add(Complaint.ofFile("dossier-missing", expected));
      }
      for (String model : office.reviewModels()) {
        if (office.process(model).isEmpty()) {
          complaints.add(Complaint.ofFile("review-model-missing", CATALOGUE, model));
        }
      }
    }
    // a name that leads to nothing explains why another is not led to
    if (complaints.isEmpty() && callsAreFound(office)) {
      office.processes().forEach(file -> complaints.addAll(unused(office, file)));
    }
    return complaints;
  }

  private static boolean callsAreFound(Office office) {
    return !office.mayMiss(".bpmn")
        && called(office).stream().allMatch(id -> office.process(id).isPresent());
  }

  private static Set<String> called(Office office) {
    Set<String> called = new HashSet<>();
    for (ProcessFile file : office.processes()) {
      for (CallActivity call : file.model().getModelElementsByType(CallActivity.class)) {
        String id = call.getCalledElement();
        if (id == null || !id.contains("{")) {
          called.add(id == null ? "" : id);
        }
      }
    }
    return called;
  }

  private static List<Complaint> unused(Office office, ProcessFile file) {
    Set<String> used = called(office);
    used.addAll(office.reviewModels());
    used.add(Vocabulary.DOSSIER);
    List<Complaint> complaints = new ArrayList<>();
    for (Process process : file.processes()) {
      // of a file with several, that they are several is said already
      if (file.processes().size() == 1 && !used.contains(process.getId())) {
        complaints.add(
            new Complaint(
                false,
                "process-unused",
                file.path(),
                file.outline().line(process.getId()),
                process.getId(),
                process.getName(),
                List.of()));
      }
    }
    return complaints;
  }
}
