package vn.motcua.modelcheck.office;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import vn.motcua.dossier.Status;

/** The properties of an element, as the engine reads them. */
public final class Declared {

  private final Map<String, String> values = new LinkedHashMap<>();

  private Declared() {}

  public static Declared at(BaseElement element) {
    Declared declared = new Declared();
    ExtensionElements extensions = element.getExtensionElements();
    if (extensions != null) {
      for (CamundaProperties properties :
          extensions.getElementsQuery().filterByType(CamundaProperties.class).list()) {
        for (CamundaProperty property : properties.getCamundaProperties()) {
          String value = property.getCamundaValue();
          // a template writes an empty one for what was left out
          if (value != null && !value.isBlank()) {
            declared.values.put(String.valueOf(property.getCamundaName()), value);
          }
        }
      }
    }
    return declared;
  }

  public Map<String, String> all() {
    return values;
  }

  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** A list with commas; empty where it is not declared. */
  public List<String> list(String name) {
    String list = values.getOrDefault(name, "").trim();
    return list.isEmpty() ? List.of() : List.of(list.split("\\s*,\\s*"));
  }

  /** The declared status; empty where there is none, or none of that name. */
  public Optional<Status> status() {
    String name = values.get(Vocabulary.STATUS);
    for (Status status : Status.values()) {
      if (status.name().equals(name)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }

  /** Names that look like one of ours, and are none. */
  public List<String> misspelt() {
    return values.keySet().stream()
        .filter(name -> !known().contains(name))
        .filter(
            name ->
                name.startsWith("motcua.")
                    || known().stream().anyMatch(known -> distance(name, known) <= 3))
        .toList();
  }

  /** The names that mean something to the engine. */
  public static Set<String> known() {
    Set<String> known = new TreeSet<>(Vocabulary.TASK_PROPERTIES);
    known.add(Vocabulary.STATUS);
    known.add(Vocabulary.RUNG);
    return known;
  }

  /** How many letters have to be changed, added or taken away to make one of the other. */
  public static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
