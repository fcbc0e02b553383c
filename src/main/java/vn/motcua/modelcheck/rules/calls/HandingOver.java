package vn.motcua.modelcheck.rules.calls;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.rules.Rule;

/** A called process works on the same dossier and knows what its caller knows. */
public class HandingOver extends Rule<CallActivity> {

  public HandingOver() {
    super(CallActivity.class);
  }

  @Override
  public void validate(CallActivity call, ValidationResultCollector found) {
    Collection<CamundaIn> handed = handed(call);
    boolean key =
        handed.stream()
            .map(CamundaIn::getCamundaBusinessKey)
            .anyMatch(
                k -> k != null && k.matches("[#$]\\{\\s*execution\\.processBusinessKey\\s*}"));
    if (!key) {
      error(found, "call-without-business-key");
    }
    if (handed.stream().noneMatch(in -> "all".equals(in.getCamundaVariables()))) {
      error(found, "call-without-variables");
    }
  }

  static Collection<CamundaIn> handed(CallActivity call) {
    ExtensionElements extensions = call.getExtensionElements();
    return extensions == null
        ? List.of()
        : extensions.getElementsQuery().filterByType(CamundaIn.class).list();
  }
}
