package vn.motcua.modelcheck.rules.flow;

import java.util.Collection;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import org.jspecify.annotations.Nullable;
import vn.motcua.modelcheck.office.Flows;
import vn.motcua.modelcheck.rules.Rule;

/** Where there is a choice, one way is taken in every case. */
public class Choices extends Rule<FlowNode> {

  private final Flows flows;

  public Choices(Flows flows) {
    super(FlowNode.class);
    this.flows = flows;
  }

  @Override
  public void validate(FlowNode node, ValidationResultCollector found) {
    Collection<SequenceFlow> ways = flows.outOf(node);
    boolean chooses =
        node instanceof ExclusiveGateway && ways.size() > 1
            || ways.stream().anyMatch(way -> way.getConditionExpression() != null);
    if (chooses && defaultOf(node) == null) {
      error(found, "gateway-without-default");
    }
  }

  static @Nullable SequenceFlow defaultOf(@Nullable FlowNode node) {
    if (node instanceof ExclusiveGateway gateway) {
      return gateway.getDefault();
    } else if (node instanceof InclusiveGateway gateway) {
      return gateway.getDefault();
    }
    return node instanceof Activity activity ? activity.getDefault() : null;
  }
}
