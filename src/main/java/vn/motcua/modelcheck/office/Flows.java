package vn.motcua.modelcheck.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * The arrows by what they connect, as the engine sees them: the steps' own lists of their arrows
 * may be missing from a file, and it takes no notice of them.
 */
public final class Flows {

  private final Map<FlowNode, List<SequenceFlow>> in = new HashMap<>();
  private final Map<FlowNode, List<SequenceFlow>> out = new HashMap<>();

  public Flows(BpmnModelInstance model) {
    for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
      out.computeIfAbsent(flow.getSource(), any -> new ArrayList<>()).add(flow);
      in.computeIfAbsent(flow.getTarget(), any -> new ArrayList<>()).add(flow);
    }
  }

  public List<SequenceFlow> into(FlowNode node) {
    return in.getOrDefault(node, List.of());
  }

  /** In the order of the file. */
  public List<SequenceFlow> outOf(FlowNode node) {
    return out.getOrDefault(node, List.of());
  }
}
