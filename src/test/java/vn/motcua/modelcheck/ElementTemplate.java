package vn.motcua.modelcheck;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import vn.motcua.support.schemas.Schemas;

/** A template of {@code bpmn/.camunda/element-templates}, which Modeler offers to designers. */
record ElementTemplate(Path file, JsonNode json) {

  static final Path FOLDER = ShippedModels.ROOT.resolve(".camunda/element-templates");

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  static List<ElementTemplate> all() {
    return Schemas.files(FOLDER).stream()
        .map(file -> new ElementTemplate(file, Schemas.read(file)))
        .toList();
  }

  static ElementTemplate named(String name) {
    return all().stream()
        .filter(template -> template.id().equals("vn.motcua." + name))
        .findFirst()
        .orElseThrow();
  }

  /** The one that the element says it follows, by {@code camunda:modelerTemplate}. */
  static Optional<ElementTemplate> of(BpmnModelElementInstance element) {
    var id = Optional.ofNullable(element.getAttributeValueNs(CAMUNDA, "modelerTemplate"));
    var version = element.getAttributeValueNs(CAMUNDA, "modelerTemplateVersion");
    return id.map(
        wanted ->
            all().stream()
                .filter(template -> template.id().equals(wanted))
                .filter(template -> template.json.path("version").asText().equals(version))
                .findFirst()
                .orElseThrow(
                    () -> new AssertionError("No template " + wanted + ", version " + version)));
  }

  String id() {
    return json.path("id").asText();
  }

  List<Field> fields() {
    return stream(json.path("properties")).map(Field::new).toList();
  }

  Field field(String name) {
    return fields().stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
  }

  @Override
  public String toString() {
    return file.getFileName().toString();
  }

  static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  /** What the template writes, and what a designer may enter. */
  record Field(JsonNode json) {

    String name() {
      return json.path("binding").path("name").asText();
    }

    boolean isDeclared() {
      return json.path("binding").path("type").asText().equals("camunda:property");
    }

    boolean isHidden() {
      return json.path("type").asText().equals("Hidden");
    }

    /** The values of a dropdown, without the empty one that stands for none. */
    List<String> choices() {
      return stream(json.path("choices"))
          .map(choice -> choice.path("value").asText())
          .filter(value -> !value.isEmpty())
          .toList();
    }

    /** What stands in the model; empty if nothing does. */
    String in(BaseElement element) {
      if (isDeclared()) {
        return ShippedModels.property(element, name()).orElse("");
      }
      var attribute = name().substring("camunda:".length());
      return Optional.ofNullable(element.getAttributeValueNs(CAMUNDA, attribute)).orElse("");
    }

    /** Whether Modeler would show that value without a complaint, and could have written it. */
    boolean accepts(String value) {
      if (isHidden() || !json.path("editable").asBoolean(true)) {
        return json.path("value").asText().equals(value);
      }
      var constraints = json.path("constraints");
      if (value.isEmpty()) {
        return !constraints.path("notEmpty").asBoolean();
      }
      var pattern = constraints.path("pattern").path("value");
      return (pattern.isMissingNode() || Pattern.compile(pattern.asText()).matcher(value).find())
          && (json.path("choices").isMissingNode() || choices().contains(value));
    }

    @Override
    public String toString() {
      return name();
    }
  }
}
