package vn.motcua.modelcheck.rules.tasks;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.office.Declared;
import vn.motcua.modelcheck.rules.Rule;

/** Each step has its share of the time, said or timed. */
public class Limits extends Rule<UserTask> {

  public Limits() {
    super(UserTask.class);
  }

  @Override
  public void validate(UserTask task, ValidationResultCollector found) {
    Declared declared = Declared.at(task);
    boolean timed =
        task.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
            .map(BoundaryEvent.class::cast)
            .filter(event -> task.equals(event.getAttachedTo()))
            .flatMap(event -> event.getEventDefinitions().stream())
            .anyMatch(TimerEventDefinition.class::isInstance);
    // a wait has a rule of its own about its timer
    boolean waits = declared.status().filter(status -> status.waits()).isPresent();
    if (declared.value("motcua.limit").isEmpty()
        && declared.misspelt().isEmpty()
        && !timed
        && !waits) {
      error(found, "limit-missing");
    }
  }
}
