package vn.motcua.modelcheck.rules.events;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** What hangs at an activity, and what is in an event. */
final class Boundaries {

  private Boundaries() {}

  static List<BoundaryEvent> of(Activity activity) {
    return activity.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
        .map(BoundaryEvent.class::cast)
        .filter(event -> activity.equals(event.getAttachedTo()))
        .toList();
  }

  static <T extends EventDefinition> Stream<T> definitions(CatchEvent event, Class<T> kind) {
    return event.getEventDefinitions().stream().filter(kind::isInstance).map(kind::cast);
  }

  /** What a timer says, whichever of the three it is; empty if nothing. */
  static String text(TimerEventDefinition timer) {
    return Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
        .filter(part -> part != null)
        .map(part -> part.getTextContent().trim())
        .findFirst()
        .orElse("");
  }
}
