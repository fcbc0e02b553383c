package vn.motcua.modelcheck.steps;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A form as its officer sees it. */
public record Form(String id, List<Field> fields) {

  private static final Pattern CHOICE =
      Pattern.compile(
          "\\{\\s*\"?label\"?: \"([^\"]*)\",\\s*\"?value\"?: \"(\\w+)\"|"
              + "\\{\\s*\"?value\"?: \"(\\w+)\",\\s*\"?label\"?: \"([^\"]*)\"");

  private static final Pattern CASE = Pattern.compile("(?:then|else)\\s*\"([^\"]*)\"");

  /**
   * @param choices their values and labels, for a field that has some
   */
  public record Field(
      String key,
      String label,
      String type,
      boolean required,
      boolean readOnly,
      String description,
      Map<String, String> choices) {}

  /** The labels of what a field offers; empty if there is no such field. */
  public Map<String, String> choices(String key) {
    return field(key).map(Field::choices).orElse(Map.of());
  }

  Optional<Field> field(String key) {
    return fields.stream().filter(field -> field.key().equals(key)).findFirst();
  }

  static Form read(JsonNode form) {
    var fields = new ArrayList<Field>();
    collect(form, fields);
    return new Form(form.path("id").asText(), fields);
  }

  private static void collect(JsonNode part, List<Field> fields) {
    for (var component : part.path("components")) {
      if (component.hasNonNull("key")) {
        fields.add(field(component));
      }
      collect(component, fields);
    }
  }

  private static Field field(JsonNode json) {
    return new Field(
        json.path("key").asText(),
        plain(json.path("label").asText()),
        json.path("type").asText(),
        json.path("validate").path("required").asBoolean(),
        json.path("disabled").asBoolean(),
        json.path("description").asText(""),
        choices(json));
  }

  private static Map<String, String> choices(JsonNode json) {
    var choices = new LinkedHashMap<String, String>();
    json.path("values").forEach(v -> choices.put(v.path("value").asText(), label(v)));
    // listed case by case in an expression
    var found = CHOICE.matcher(json.path("valuesExpression").asText(""));
    while (found.find()) {
      boolean labelFirst = found.group(2) != null;
      choices.merge(
          labelFirst ? found.group(2) : found.group(3),
          labelFirst ? found.group(1) : found.group(4),
          "%s / %s"::formatted);
    }
    return choices;
  }

  /** A label that depends on a choice is shown in all its cases. */
  private static String plain(String label) {
    var cases = CASE.matcher(label).results().map(found -> found.group(1)).toList();
    return cases.isEmpty() ? label : String.join(" / ", cases);
  }

  private static String label(JsonNode choice) {
    return choice.path("label").asText(choice.path("value").asText());
  }
}
