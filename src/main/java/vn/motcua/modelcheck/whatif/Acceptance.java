package vn.motcua.modelcheck.whatif;

import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import vn.motcua.dossier.Status;
import vn.motcua.modelcheck.office.Declared;
import vn.motcua.modelcheck.steps.OfficeModels;
import vn.motcua.modelcheck.steps.OfficeModels.Model;

/** Whether a dossier is accepted within a model, or had been before it began. */
final class Acceptance {

  private Acceptance() {}

  static boolean isPartOf(Model model, OfficeModels models, Set<String> asked) {
    if (!asked.add(model.id())) {
      return false;
    }
    for (var node : model.bpmn().getModelElementsByType(FlowNode.class)) {
      if (Declared.at(node).status().filter(Status.ACCEPTED::equals).isPresent()) {
        return true;
      }
      if (node instanceof CallActivity call
          && call.getCalledElement() != null
          && models
              .find(call.getCalledElement())
              .filter(called -> isPartOf(called, models, asked))
              .isPresent()) {
        return true;
      }
    }
    return false;
  }
}
