package vn.motcua.modelcheck.rules.events;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.dossier.Status;
import vn.motcua.modelcheck.office.Declared;
import vn.motcua.modelcheck.office.Flows;
import vn.motcua.modelcheck.office.Vocabulary;
import vn.motcua.modelcheck.rules.Rule;

/** The office waits for an applicant until he comes, and not for ever. */
public class Waits extends Rule<FlowNode> {

  private final Flows flows;

  public Waits(Flows flows) {
    super(FlowNode.class);
    this.flows = flows;
  }

  @Override
  public void validate(FlowNode node, ValidationResultCollector found) {
    Declared.at(node)
        .status()
        .filter(Status::waits)
        .ifPresent(status -> check(node, status, found));
  }

  private void check(FlowNode node, Status status, ValidationResultCollector found) {
    boolean receives = node instanceof ReceiveTask || node instanceof IntermediateCatchEvent;
    if (!receives && !(node instanceof UserTask) && !(node instanceof EventBasedGateway)) {
      error(found, "wait-without-stop", status.name());
      return;
    }
    List<CatchEvent> ends = ends(node);
    if (ends.stream().noneMatch(end -> has(end, TimerEventDefinition.class))) {
      error(found, "wait-without-timeout", status.vietnamese());
    }
    String awaited = Vocabulary.AWAITED.get(status);
    boolean told =
        ends.stream()
            .flatMap(end -> Boundaries.definitions(end, MessageEventDefinition.class))
            // what has an unknown name is complained of there
            .map(end -> end.getMessage() == null ? "" : end.getMessage().getName())
            .anyMatch(name -> !Vocabulary.MESSAGES.contains(name) || name.equals(awaited));
    if (!told && !(node instanceof ReceiveTask)) {
      error(found, "wait-without-message", status.vietnamese(), awaited);
    }
  }

  /** The events of which one ends the wait. */
  private List<CatchEvent> ends(FlowNode node) {
    Stream<CatchEvent> ends =
        node instanceof Activity activity
            ? Boundaries.of(activity).stream()
                .filter(BoundaryEvent::cancelActivity)
                .map(CatchEvent.class::cast)
            : node instanceof CatchEvent event
                ? Stream.of(event)
                : flows.outOf(node).stream()
                    .map(SequenceFlow::getTarget)
                    .filter(CatchEvent.class::isInstance)
                    .map(CatchEvent.class::cast);
    return ends.toList();
  }

  private static boolean has(CatchEvent event, Class<? extends EventDefinition> kind) {
    boolean rung = Declared.at(event).value(Vocabulary.RUNG).isPresent();
    return !rung && Boundaries.definitions(event, kind).findAny().isPresent();
  }
}
