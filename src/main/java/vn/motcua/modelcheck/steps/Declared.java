package vn.motcua.modelcheck.steps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** The {@code motcua.*} properties of an element of a model. */
public final class Declared {

  private Declared() {}

  public static Map<String, String> on(BaseElement element) {
    var declared = new HashMap<String, String>();
    var extensions = element.getExtensionElements();
    if (extensions != null) {
      for (var properties :
          extensions.getElementsQuery().filterByType(CamundaProperties.class).list()) {
        for (var property : properties.getCamundaProperties()) {
          if (property.getCamundaName() != null && property.getCamundaValue() != null) {
            declared.put(property.getCamundaName(), property.getCamundaValue());
          }
        }
      }
    }
    return declared;
  }

  static List<String> values(Map<String, String> declared, String property) {
    var list = declared.getOrDefault(property, "");
    return list.isBlank() ? List.of() : List.of(list.trim().split("\\s*,\\s*"));
  }

  /** The text of its documentation; empty if it has none. */
  public static String documentation(BaseElement element) {
    return element.getDocumentations().stream()
        .map(part -> part.getTextContent().strip())
        .collect(Collectors.joining(" "));
  }
}
