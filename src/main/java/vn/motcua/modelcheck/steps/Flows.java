package vn.motcua.modelcheck.steps;

import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * The flows of an element, as the engine finds them: by what the flows say. An element's own list
 * of them may be left out.
 */
public final class Flows {

  private Flows() {}

  public static List<SequenceFlow> from(FlowNode node) {
    return beside(node, flow -> node.equals(flow.getSource()));
  }

  public static List<SequenceFlow> to(FlowNode node) {
    return beside(node, flow -> node.equals(flow.getTarget()));
  }

  private static List<SequenceFlow> beside(FlowNode node, Predicate<SequenceFlow> which) {
    return node.getParentElement().getChildElementsByType(SequenceFlow.class).stream()
        .filter(which)
        .toList();
  }
}
