package vn.motcua.modelcheck.rules.code;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.office.XmlOutline;
import vn.motcua.modelcheck.office.XmlOutline.Trait;
import vn.motcua.modelcheck.rules.TraitRule;

/** No Java names, connectors, external workers or other ways around the engine's own beans. */
public class ForeignCode extends TraitRule<BaseElement> {

  public ForeignCode(XmlOutline outline) {
    super(BaseElement.class, outline);
  }

  @Override
  protected void check(Trait trait, ValidationResultCollector found) {
    if (trait.element().equals("taskListener")) {
      error(found, "code-task-listener");
      return;
    }
    switch (trait.attribute().isEmpty() ? trait.element() : trait.attribute()) {
      case "class", "variableMappingClass" -> error(found, "code-class", trait.value());
      case "expression" -> {
        // of a form field it is a formula for the browser
        if (!trait.element().equals("formField")) {
          error(found, "code-expression", trait.value());
        }
      }
      case "connectorId" -> error(found, "code-connector", trait.value());
      case "type" -> {
        if (trait.element().endsWith("Task")) {
          error(found, "code-external", trait.value());
        }
      }
      default -> {
        if (trait.element().equals("field")) {
          error(found, "code-field");
        }
      }
    }
  }
}
