package vn.motcua.modelcheck.rules;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import vn.motcua.modelcheck.office.XmlOutline;
import vn.motcua.modelcheck.office.XmlOutline.Trait;

/** A rule for single attributes and texts, wherever they stand: those of a step at that step. */
public abstract class TraitRule<T extends ModelElementInstance> extends Rule<T> {

  private final Map<String, List<Trait>> traits;

  protected TraitRule(Class<T> kind, XmlOutline outline) {
    super(kind);
    traits = outline.traits();
  }

  @Override
  public final void validate(T element, ValidationResultCollector found) {
    String id = element.getAttributeValue("id");
    if (id != null) {
      traits.getOrDefault(id, List.of()).forEach(trait -> check(trait, found));
    }
  }

  protected abstract void check(Trait trait, ValidationResultCollector found);
}
