package vn.motcua.modelcheck.atlas;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;

/**
 * What an event is about.
 *
 * @param error the code; empty where it is any
 */
public record Trigger(Kind kind, boolean interrupting, String error) {

  public enum Kind {
    NONE,
    /** From outside; what does not suit the dossier's status is refused before it gets here. */
    MESSAGE,
    /** A timer, a condition or a signal: comes when it will. */
    TIME,
    ERROR,
    ESCALATION,
    TERMINATE
  }

  static Trigger of(FlowNode node) {
    boolean interrupting =
        node instanceof BoundaryEvent event
            ? event.cancelActivity()
            : !(node instanceof StartEvent start) || start.isInterrupting();
    return definitions(node).stream()
        .findFirst()
        .map(definition -> new Trigger(kind(definition), interrupting, error(definition)))
        .orElse(new Trigger(Kind.NONE, interrupting, ""));
  }

  private static Collection<EventDefinition> definitions(FlowNode node) {
    if (node instanceof CatchEvent event) {
      return event.getEventDefinitions();
    }
    return node instanceof ThrowEvent event ? event.getEventDefinitions() : List.of();
  }

  private static Kind kind(EventDefinition definition) {
    if (definition instanceof MessageEventDefinition) {
      return Kind.MESSAGE;
    } else if (definition instanceof ErrorEventDefinition) {
      return Kind.ERROR;
    } else if (definition instanceof EscalationEventDefinition) {
      return Kind.ESCALATION;
    }
    return definition instanceof TerminateEventDefinition ? Kind.TERMINATE : Kind.TIME;
  }

  private static String error(EventDefinition definition) {
    return Optional.of(definition)
        .filter(ErrorEventDefinition.class::isInstance)
        .map(error -> ((ErrorEventDefinition) error).getError())
        .map(Error::getErrorCode)
        .orElse("");
  }

  /** Whether it comes by itself while a step is at rest. */
  public boolean isExternal() {
    return kind == Kind.MESSAGE || kind == Kind.TIME;
  }

  public boolean catches(Trigger thrown) {
    return kind == thrown.kind && (error.isEmpty() || error.equals(thrown.error));
  }
}
