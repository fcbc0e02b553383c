package vn.motcua.modelcheck.rules.process;

import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.rules.Rule;

/** Steps have names for people, and ids that tell what they are to whoever reads a log. */
public class Names extends Rule<FlowElement> {

  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("startEvent", "startEvent_"),
          Map.entry("endEvent", "endEvent_"),
          Map.entry("boundaryEvent", "event_"),
          Map.entry("intermediateCatchEvent", "event_"),
          Map.entry("intermediateThrowEvent", "event_"),
          Map.entry("userTask", "userTask_"),
          Map.entry("serviceTask", "serviceTask_"),
          Map.entry("sendTask", "sendTask_"),
          Map.entry("receiveTask", "receiveTask_"),
          Map.entry("manualTask", "manualTask_"),
          Map.entry("businessRuleTask", "businessRuleTask_"),
          Map.entry("callActivity", "callActivity_"),
          Map.entry("exclusiveGateway", "gateway_"),
          Map.entry("parallelGateway", "gateway_"),
          Map.entry("inclusiveGateway", "gateway_"),
          Map.entry("eventBasedGateway", "gateway_"),
          Map.entry("sequenceFlow", "flow_"));

  public Names() {
    super(FlowElement.class);
  }

  @Override
  public void validate(FlowElement element, ValidationResultCollector found) {
    String kind = element.getElementType().getTypeName();
    String prefix = PREFIXES.get(kind);
    if (prefix != null && !element.getId().matches(prefix + "\\w+")) {
      warning(found, "id-style", prefix);
    }
    // joins and parallel gateways ask nothing
    boolean silent = kind.endsWith("Gateway") && !kind.equals("exclusiveGateway");
    boolean unnamed = element.getName() == null || element.getName().isBlank();
    if (element instanceof FlowNode && !silent && unnamed) {
      warning(found, "name-missing");
    }
  }
}
