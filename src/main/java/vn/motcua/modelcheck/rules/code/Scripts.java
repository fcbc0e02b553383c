package vn.motcua.modelcheck.rules.code;

import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.office.XmlOutline;
import vn.motcua.modelcheck.office.XmlOutline.Trait;
import vn.motcua.modelcheck.rules.TraitRule;

/** No scripts: not as tasks, and not in listeners, conditions, tables or variables either. */
public class Scripts<T extends ModelElementInstance> extends TraitRule<T> {

  private static final Set<String> ATTRIBUTES =
      Set.of("scriptFormat", "language", "expressionLanguage", "resource");

  /**
   * @param kind {@link FlowElement}, or what else owns traits
   */
  public Scripts(Class<T> kind, XmlOutline outline) {
    super(kind, outline);
  }

  @Override
  protected void check(Trait trait, ValidationResultCollector found) {
    boolean script = trait.element().equals("script") || trait.element().equals("scriptTask");
    boolean named =
        ATTRIBUTES.contains(trait.attribute())
            && !trait.value().toLowerCase(Locale.ROOT).matches("juel|feel|.*/feel/?.*");
    if (script || named) {
      error(found, "code-script");
    }
  }
}
