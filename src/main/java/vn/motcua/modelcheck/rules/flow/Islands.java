package vn.motcua.modelcheck.rules.flow;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.office.Flows;
import vn.motcua.modelcheck.office.ProcessFile;
import vn.motcua.modelcheck.rules.Rule;

/** A ring of steps, each led to by another, may still hang on no start. */
public class Islands extends Rule<FlowNode> {

  private final Set<FlowNode> reached = new HashSet<>();
  private final Flows flows;

  public Islands(ProcessFile file) {
    super(FlowNode.class);
    flows = file.flows();
    for (FlowNode node : file.model().getModelElementsByType(FlowNode.class)) {
      // what has no way in at all is complained of by itself
      if (node instanceof StartEvent
          || node instanceof BoundaryEvent
          || flows.into(node).isEmpty()) {
        reach(node);
      }
    }
  }

  private void reach(FlowNode node) {
    ArrayDeque<FlowNode> open = new ArrayDeque<>(Set.of(node));
    while (!open.isEmpty()) {
      FlowNode next = open.pop();
      if (reached.add(next)) {
        flows.outOf(next).stream().map(SequenceFlow::getTarget).forEach(open::push);
      }
    }
  }

  @Override
  public void validate(FlowNode node, ValidationResultCollector found) {
    if (!reached.contains(node)) {
      error(found, "never-reached");
    }
  }
}
