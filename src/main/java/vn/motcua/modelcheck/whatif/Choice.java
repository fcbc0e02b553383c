package vn.motcua.modelcheck.whatif;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.jspecify.annotations.Nullable;
import vn.motcua.modelcheck.steps.Flows;

/**
 * Which ways are taken from an element.
 *
 * @param taken one, or all where they are gone side by side
 */
record Choice(List<SequenceFlow> taken, List<SequenceFlow> others) {

  static Choice at(FlowNode node, Conditions conditions) {
    var ways = Flows.from(node);
    if (ways.size() < 2 || !isChoice(node, ways)) {
      return new Choice(ways, List.of());
    }
    var taken = straight(ways, preset(node), conditions);
    var others = new ArrayList<>(ways);
    others.remove(taken);
    return new Choice(List.of(taken), others);
  }

  private static boolean isChoice(FlowNode node, List<SequenceFlow> ways) {
    return node instanceof ExclusiveGateway
        || node instanceof EventBasedGateway
        || node instanceof Activity
            && ways.stream().anyMatch(way -> way.getConditionExpression() != null);
  }

  private static SequenceFlow straight(
      List<SequenceFlow> ways, @Nullable SequenceFlow preset, Conditions conditions) {
    for (var way : ways) {
      if (!way.equals(preset) && conditions.met(way)) {
        return way;
      }
    }
    return preset == null ? ways.get(0) : preset;
  }

  private static @Nullable SequenceFlow preset(FlowNode node) {
    if (node instanceof ExclusiveGateway gateway) {
      return gateway.getDefault();
    }
    return node instanceof Activity activity ? activity.getDefault() : null;
  }
}
