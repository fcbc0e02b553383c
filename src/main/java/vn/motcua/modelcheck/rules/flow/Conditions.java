package vn.motcua.modelcheck.rules.flow;

import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.office.Flows;
import vn.motcua.modelcheck.rules.Rule;

/** The default way has no condition, and every other has one. */
public class Conditions extends Rule<SequenceFlow> {

  private final Flows flows;

  public Conditions(Flows flows) {
    super(SequenceFlow.class);
    this.flows = flows;
  }

  @Override
  public void validate(SequenceFlow flow, ValidationResultCollector found) {
    FlowNode from = flow.getSource();
    SequenceFlow byDefault = Choices.defaultOf(from);
    boolean conditional = flow.getConditionExpression() != null;
    if (conditional && flow.equals(byDefault)) {
      error(found, "default-with-condition");
    } else if (!conditional && byDefault != null && !flow.equals(byDefault)) {
      // without any default there is the one complaint about that
      if (from instanceof ExclusiveGateway && flows.outOf(from).size() > 1) {
        error(found, "way-without-condition");
      }
    } else if (conditional && !flow.getConditionExpression().getTextContent().contains("{")) {
      error(found, "condition-damaged", flow.getConditionExpression().getTextContent().trim());
    }
  }
}
