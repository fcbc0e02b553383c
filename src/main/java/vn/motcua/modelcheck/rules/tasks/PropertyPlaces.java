package vn.motcua.modelcheck.rules.tasks;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.office.Declared;
import vn.motcua.modelcheck.office.Vocabulary;
import vn.motcua.modelcheck.rules.Rule;

/** The engine passes over a property that stands where it means nothing. */
public class PropertyPlaces extends Rule<BaseElement> {

  public PropertyPlaces() {
    super(BaseElement.class);
  }

  @Override
  public void validate(BaseElement element, ValidationResultCollector found) {
    for (String name : Declared.at(element).all().keySet()) {
      boolean misplaced =
          Vocabulary.TASK_PROPERTIES.contains(name) && !(element instanceof UserTask)
              || name.equals(Vocabulary.RUNG) && !(element instanceof BoundaryEvent)
              || name.equals(Vocabulary.STATUS) && !(element instanceof FlowNode);
      if (misplaced) {
        error(found, "property-misplaced", name);
      }
    }
  }
}
