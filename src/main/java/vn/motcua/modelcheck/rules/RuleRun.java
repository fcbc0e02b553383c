package vn.motcua.modelcheck.rules;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import org.jspecify.annotations.Nullable;
import vn.motcua.modelcheck.office.Complaint;
import vn.motcua.modelcheck.office.XmlOutline;

/**
 * Holds the rules against one model. Camunda's own runner searches the document for each rule anew,
 * and gives all of them up when one fails at a model that nobody thought of.
 */
public final class RuleRun {

  private final String file;
  private final XmlOutline outline;
  private final List<ModelElementInstance> elements = new ArrayList<>();

  /**
   * @param kinds of the elements that rules are about
   */
  @SafeVarargs
  public RuleRun(
      String file,
      ModelInstance model,
      XmlOutline outline,
      Class<? extends ModelElementInstance>... kinds) {
    this.file = file;
    this.outline = outline;
    for (Class<? extends ModelElementInstance> kind : kinds) {
      elements.addAll(model.getModelElementsByType(kind));
    }
  }

  public List<Complaint> complaints(List<? extends ModelElementValidator<?>> rules) {
    List<Complaint> complaints = new ArrayList<>();
    for (ModelElementValidator<?> rule : rules) {
      for (ModelElementInstance element : elements) {
        if (rule.getElementType().isInstance(element)) {
          complaints.addAll(complaints(rule, element));
        }
      }
    }
    return complaints.stream().distinct().toList();
  }

  private <T extends ModelElementInstance> List<Complaint> complaints(
      ModelElementValidator<T> rule, ModelElementInstance element) {
    Collected collected = new Collected(element);
    try {
      rule.validate(rule.getElementType().cast(element), collected);
      return collected.complaints;
    } catch (RuntimeException | StackOverflowError e) {
      return List.of(Complaint.ofFile("check-failed", file));
    }
  }

  /** What one rule says of one element. */
  private final class Collected implements ValidationResultCollector {

    private final ModelElementInstance element;
    private final List<Complaint> complaints = new ArrayList<>();

    Collected(ModelElementInstance element) {
      this.element = element;
    }

    @Override
    public void addError(int code, String message) {
      add(true, message);
    }

    @Override
    public void addWarning(int code, String message) {
      add(false, message);
    }

    private void add(boolean error, String message) {
      List<String> parts = List.of(message.split(Rule.SEPARATOR, -1));
      String id = attribute("id");
      complaints.add(
          new Complaint(
              error,
              parts.get(0),
              file,
              outline.line(id),
              id,
              attribute("name"),
              parts.subList(1, parts.size())));
    }

    private @Nullable String attribute(String name) {
      String value = element.getAttributeValue(name);
      return value == null || value.isBlank() ? null : value;
    }
  }
}
