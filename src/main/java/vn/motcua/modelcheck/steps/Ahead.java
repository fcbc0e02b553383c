package vn.motcua.modelcheck.steps;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Looks ahead from an element, by all ways at once. */
public final class Ahead {

  private Ahead() {}

  /** The names of the activities or ends that come first, one for each way. */
  public static String first(FlowNode from) {
    var names = new LinkedHashSet<String>();
    var seen = new HashSet<FlowNode>();
    var left = new ArrayDeque<>(List.of(from));
    while (!left.isEmpty()) {
      var node = left.poll();
      if (seen.add(node)) {
        if (node instanceof Activity || node instanceof EndEvent) {
          names.add(name(node));
        } else {
          left.addAll(targets(node));
        }
      }
    }
    return String.join(" hoặc ", names);
  }

  /** The names of those elements of the way so far that are come back to. */
  public static List<String> back(FlowNode from, Set<FlowNode> visited) {
    var names = new LinkedHashSet<String>();
    var seen = new HashSet<FlowNode>();
    var left = new ArrayDeque<>(List.of(from));
    while (!left.isEmpty()) {
      var node = left.poll();
      if (seen.add(node)) {
        if (!visited.contains(node)) {
          left.addAll(targets(node));
        } else if (node instanceof Activity) {
          names.add(name(node));
        }
      }
    }
    return new ArrayList<>(names);
  }

  public static String name(FlowNode node) {
    return node.getName() == null || node.getName().isBlank()
        ? node.getId()
        : node.getName().replaceAll("\\s+", " ").strip();
  }

  public static List<BoundaryEvent> attached(FlowNode activity) {
    return activity.getParentElement().getChildElementsByType(BoundaryEvent.class).stream()
        .filter(event -> activity.equals(event.getAttachedTo()))
        .toList();
  }

  private static Collection<FlowNode> targets(FlowNode node) {
    return Flows.from(node).stream().map(SequenceFlow::getTarget).toList();
  }
}
