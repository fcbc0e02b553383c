package vn.motcua.modelcheck.rules.code;

import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.juel.Juel;
import vn.motcua.modelcheck.office.Vocabulary;
import vn.motcua.modelcheck.office.XmlOutline;
import vn.motcua.modelcheck.office.XmlOutline.Trait;
import vn.motcua.modelcheck.rules.TraitRule;

/** The work of a service task is done by a bean that is made for it. */
public class Delegates extends TraitRule<BaseElement> {

  public Delegates(XmlOutline outline) {
    super(BaseElement.class, outline);
  }

  @Override
  protected void check(Trait trait, ValidationResultCollector found) {
    boolean names =
        trait.attribute().equals("delegateExpression")
            || trait.attribute().equals("variableMappingDelegateExpression");
    // task listeners are refused whatever they name
    if (names
        && !trait.element().equals("taskListener")
        && Juel.name(trait.value()).filter(Vocabulary.DELEGATES::contains).isEmpty()) {
      String known = String.join(", ", new TreeSet<>(Vocabulary.DELEGATES));
      error(found, "delegate-unknown", trait.value(), known);
    }
  }
}
