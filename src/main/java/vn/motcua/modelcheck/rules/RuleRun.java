package vn.motcua.modelcheck.rules;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import org.camunda.bpm.model.xml.validation.ValidationResult;
import org.camunda.bpm.model.xml.validation.ValidationResultType;
import org.jspecify.annotations.Nullable;
import vn.motcua.modelcheck.office.Complaint;
import vn.motcua.modelcheck.office.XmlOutline;

/** Holds the rules against one model. */
public final class RuleRun {

  private final String file;
  private final ModelInstance model;
  private final XmlOutline outline;

  public RuleRun(String file, ModelInstance model, XmlOutline outline) {
    this.file = file;
    this.model = model;
    this.outline = outline;
  }

  /** A rule that fails at a model that nobody thought of is one complaint, and the rest go on. */
  public List<Complaint> complaints(List<? extends ModelElementValidator<?>> rules) {
    List<Complaint> complaints = new ArrayList<>();
    for (ModelElementValidator<?> rule : rules) {
      try {
        model.validate(List.of(rule)).getResults().values().stream()
            .flatMap(List::stream)
            .map(this::complaint)
            .forEach(complaints::add);
      } catch (RuntimeException | StackOverflowError e) {
        complaints.add(Complaint.ofFile("check-failed", file));
      }
    }
    return complaints.stream().distinct().toList();
  }

  private Complaint complaint(ValidationResult result) {
    List<String> parts = List.of(result.getMessage().split(Rule.SEPARATOR, -1));
    ModelElementInstance element = result.getElement();
    String id = attribute(element, "id");
    return new Complaint(
        result.getType() == ValidationResultType.ERROR,
        parts.get(0),
        file,
        outline.line(id),
        id,
        attribute(element, "name"),
        parts.subList(1, parts.size()));
  }

  private static @Nullable String attribute(ModelElementInstance element, String name) {
    String value = element.getAttributeValue(name);
    return value == null || value.isBlank() ? null : value;
  }
}
