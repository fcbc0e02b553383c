package vn.motcua.modelcheck.rules.tasks;

import java.util.Comparator;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.office.Declared;
import vn.motcua.modelcheck.rules.Rule;

/** The engine passes over a property whose name is misspelt. */
public class KnownProperties extends Rule<BaseElement> {

  public KnownProperties() {
    super(BaseElement.class);
  }

  @Override
  public void validate(BaseElement element, ValidationResultCollector found) {
    for (String name : Declared.at(element).misspelt()) {
      String meant =
          Declared.known().stream()
              .min(Comparator.comparing(known -> Declared.distance(name, known)))
              .orElseThrow();
      error(found, "property-unknown", name, meant);
    }
  }
}
