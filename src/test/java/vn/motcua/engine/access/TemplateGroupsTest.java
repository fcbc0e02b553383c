package vn.motcua.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import vn.motcua.support.schemas.Schemas;

/** The templates of the designers offer the groups that can be given tasks, as staff know them. */
class TemplateGroupsTest {

  @Test
  void everyGroupWithTasksIsOfferedUnderItsName() {
    var offered = new HashMap<String, String>();
    for (var template : Schemas.files(Path.of("bpmn/.camunda/element-templates"))) {
      for (var field : Schemas.read(template).path("properties")) {
        if (field.at("/binding/name").asText().equals("camunda:candidateGroups")) {
          field
              .path("choices")
              .forEach(
                  choice ->
                      offered.put(choice.path("value").asText(), choice.path("name").asText()));
        }
      }
    }

    assertThat(offered.remove("${specialistGroup}")).isNotNull();
    assertThat(offered.keySet()).isEqualTo(Groups.withTasks());
    assertThat(offered).containsEntry("leader", "Lãnh đạo UBND").containsEntry("clerk", "Văn thư");
  }
}
