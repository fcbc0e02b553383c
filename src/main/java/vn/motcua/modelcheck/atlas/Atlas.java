package vn.motcua.modelcheck.atlas;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.jspecify.annotations.Nullable;
import vn.motcua.modelcheck.juel.Expression;
import vn.motcua.modelcheck.juel.Expression.Name;
import vn.motcua.modelcheck.juel.Juel;
import vn.motcua.modelcheck.office.Office;
import vn.motcua.modelcheck.office.ProcessFile;

/** All processes of an office, with the calls between them. */
public final class Atlas {

  private final Map<String, Body> processes = new LinkedHashMap<>();
  private final Map<FlowNode, Step> steps = new HashMap<>();

  public Atlas(Office office) {
    for (ProcessFile file : office.processes()) {
      for (Process process : file.processes()) {
        processes.put(process.getId(), body(file, process.getId(), process.getFlowElements()));
      }
    }
    steps.values().forEach(this::connect);
    steps.values().stream()
        .filter(step -> step.node() instanceof CallActivity)
        .forEach(step -> step.within().addAll(called(office, (CallActivity) step.node())));
  }

  public Step step(FlowNode node) {
    return steps.get(node);
  }

  /** By id. */
  public Map<String, Body> processes() {
    return processes;
  }

  public Collection<Step> steps() {
    return steps.values();
  }

  private Body body(ProcessFile file, String process, Collection<FlowElement> elements) {
    Body body = new Body(file, process);
    for (FlowElement element : elements) {
      if (element instanceof FlowNode node) {
        Step step = new Step(body, node);
        steps.put(node, step);
        body.add(step);
        if (node instanceof SubProcess sub) {
          Body inner = body(file, process, sub.getFlowElements());
          step.within().add(inner);
          if (sub.triggeredByEvent() && inner.start() != null) {
            body.eventStarts().add(step);
          }
        }
      }
    }
    return body;
  }

  private void connect(Step step) {
    SequenceFlow byDefault = defaultOf(step.node());
    for (SequenceFlow flow : step.body().file().flows().outOf(step.node())) {
      Step target = steps.get(flow.getTarget());
      if (target != null) {
        Step.Way way = new Step.Way(step, target, condition(flow), flow.equals(byDefault));
        step.out().add(way);
        target.in().add(way);
      }
    }
    if (step.is("intermediateThrowEvent")) {
      step.body().steps().stream()
          .filter(other -> other.is("intermediateCatchEvent") && isLinked(step, other))
          .map(other -> new Step.Way(step, other, null, false))
          .forEach(
              way -> {
                step.out().add(way);
                way.to().in().add(way);
              });
    }
    if (step.node() instanceof BoundaryEvent event) {
      Optional.ofNullable(steps.get(event.getAttachedTo()))
          .ifPresent(host -> host.boundaries().add(step));
    }
  }

  private static boolean isLinked(Step from, Step to) {
    return from.node().getChildElementsByType(LinkEventDefinition.class).stream()
        .anyMatch(
            link ->
                to.node().getChildElementsByType(LinkEventDefinition.class).stream()
                    .anyMatch(other -> Objects.equals(link.getName(), other.getName())));
  }

  private List<Body> called(Office office, CallActivity call) {
    String called = String.valueOf(call.getCalledElement());
    Stream<String> ids =
        Juel.name(called).isPresent() ? office.reviewModels().stream() : Stream.of(called);
    return ids.map(processes::get).filter(body -> body != null).toList();
  }

  private static @Nullable SequenceFlow defaultOf(FlowNode node) {
    if (node instanceof ExclusiveGateway gateway) {
      return gateway.getDefault();
    } else if (node instanceof InclusiveGateway gateway) {
      return gateway.getDefault();
    }
    return node instanceof Activity activity ? activity.getDefault() : null;
  }

  private static @Nullable Expression condition(SequenceFlow flow) {
    return flow.getConditionExpression() == null
        ? null
        : Juel.only(flow.getConditionExpression().getTextContent()).orElse(new Name(""));
  }
}
