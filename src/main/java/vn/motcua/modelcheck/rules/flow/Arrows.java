package vn.motcua.modelcheck.rules.flow;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.office.Flows;
import vn.motcua.modelcheck.rules.Rule;

/** Only an end ends, and only a start begins. */
public class Arrows extends Rule<FlowNode> {

  private final Flows flows;

  public Arrows(Flows flows) {
    super(FlowNode.class);
    this.flows = flows;
  }

  @Override
  public void validate(FlowNode node, ValidationResultCollector found) {
    boolean apart =
        node instanceof SubProcess sub && sub.triggeredByEvent()
            || node instanceof Activity activity && activity.isForCompensation()
            || !node.getChildElementsByType(LinkEventDefinition.class).isEmpty();
    if (apart) {
      return;
    }
    boolean begins = node instanceof StartEvent || node instanceof BoundaryEvent;
    if (!begins && flows.into(node).isEmpty()) {
      error(found, "never-reached");
    }
    if (!(node instanceof EndEvent) && flows.outOf(node).isEmpty()) {
      error(found, "dead-end");
    }
  }
}
