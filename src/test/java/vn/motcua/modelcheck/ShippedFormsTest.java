package vn.motcua.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked of our own forms, beyond what the model check asks of any. */
class ShippedFormsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  record Task(UserTask element, Path form) {
    String property(String name) {
      return ShippedModels.property(element, "motcua." + name).orElse("");
    }

    List<String> values(String name) {
      return Stream.of(property(name).split(",")).filter(value -> !value.isEmpty()).toList();
    }

    @Override
    public String toString() {
      return element.getId() + " with " + form;
    }
  }

  static Stream<Task> tasks() {
    return ShippedModels.processes()
        .flatMap(
            model ->
                model.bpmn().getModelElementsByType(UserTask.class).stream()
                    .map(
                        task ->
                            new Task(
                                task,
                                model.file().resolveSibling(task.getCamundaFormRef() + ".form"))));
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void formAsksForTheNoteWhereTheTaskNeedsOne(Task task) throws IOException {
    Collection<String> needed = task.values("noteRequired");
    Optional<JsonNode> note = field(task.form(), "note");
    assertThat(note.isPresent()).as("has a note").isEqualTo(!needed.isEmpty());
    note.ifPresent(
        field -> {
          assertThat(field.path("validate").path("required").asBoolean()).isTrue();
          String hide = field.path("conditional").path("hide").asText();
          String expected =
              needed.stream()
                  .map(outcome -> "%s != \"%s\"".formatted(task.property("decision"), outcome))
                  .collect(Collectors.joining(" and ", "=", ""));
          assertThat(hide).isEqualTo(expected);
        });
  }

  @Test
  void everyFormIsUsedAndReadableByTheBundledTasklist() throws IOException {
    List<Path> forms = ShippedModels.files(".form");
    assertThat(forms)
        .containsExactlyInAnyOrderElementsOf(tasks().map(Task::form).collect(Collectors.toSet()));
    for (Path form : forms) {
      JsonNode schema = JSON.readTree(Files.readString(form));
      assertThat(form).hasFileName(schema.path("id").asText() + ".form");
      assertThat(schema.path("schemaVersion").asInt()).isEqualTo(16);
      assertThat(components(schema))
          .allSatisfy(
              field ->
                  assertThat(field.path("type").asText())
                      .isIn(
                          Set.of(
                              "textfield",
                              "textarea",
                              "radio",
                              "datetime",
                              "number",
                              "checklist",
                              "expression")))
          .first()
          .satisfies(field -> assertThat(field.path("disabled").asBoolean()).isTrue());
    }
  }

  private static Optional<JsonNode> field(Path form, String key) throws IOException {
    return components(JSON.readTree(Files.readString(form))).stream()
        .filter(field -> key.equals(field.path("key").asText()))
        .findFirst();
  }

  private static List<JsonNode> components(JsonNode schema) {
    return StreamSupport.stream(schema.path("components").spliterator(), false).toList();
  }
}
