package vn.motcua.modelcheck;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.deadline.Rung;
import vn.motcua.dossier.Status;
import vn.motcua.modelcheck.office.Vocabulary;
import vn.motcua.support.schemas.Schemas;

/** What the rules in the editor know of the code is what the code says. */
class LintVocabularyTest {

  private static final JsonNode VOCABULARY = Schemas.read(Path.of("bpmn/lint/vocabulary.json"));

  @Test
  void statusesAndRungsAreThoseOfTheCode() {
    assertThat(values("statuses"))
        .isEqualTo(Stream.of(Status.values()).map(Status::name).collect(toSet()));
    for (var status : Status.values()) {
      assertThat(VOCABULARY.path("waits").path(status.name()).path("name").asText())
          .isEqualTo(status.waits() ? status.vietnamese() : "");
    }
    assertThat(VOCABULARY.path("rungs").fieldNames())
        .toIterable()
        .containsExactlyElementsOf(Stream.of(Rung.values()).map(Rung::name).toList());
  }

  @Test
  void whatModelsMayNameIsWhatTheModelCheckAllows() {
    var calls =
        Vocabulary.BEANS.entrySet().stream()
            .flatMap(bean -> bean.getValue().keySet().stream().map(m -> bean.getKey() + "." + m));

    assertThat(values("groups")).isEqualTo(Vocabulary.GROUPS);
    assertThat(values("groupVariables")).isEqualTo(Vocabulary.GROUP_VARIABLES);
    assertThat(values("messages")).isEqualTo(Vocabulary.MESSAGES);
    assertThat(values("delegates")).isEqualTo(Vocabulary.DELEGATES);
    assertThat(values("outsideCalls")).isEqualTo(Vocabulary.OUTSIDE);
    assertThat(values("calls")).isEqualTo(calls.collect(toSet()));
    Vocabulary.RUNGS.forEach(
        (method, rung) ->
            assertThat(VOCABULARY.path("rungs").path(rung).asText())
                .isEqualTo("${deadline.%s(execution)}".formatted(method)));
    Vocabulary.RECORDS.forEach(
        (records, status) -> {
          var wait = VOCABULARY.path("waits").path(status.name());
          assertThat(wait.path("records").asText()).isEqualTo(records);
          assertThat(wait.path("message").asText()).isEqualTo(Vocabulary.AWAITED.get(status));
        });
  }

  @Test
  void propertiesGroupsAndPapersAreThoseThatTemplatesOffer() {
    var fields = ElementTemplate.all().stream().flatMap(t -> t.fields().stream()).toList();
    var declared =
        fields.stream()
            .filter(ElementTemplate.Field::isDeclared)
            .map(ElementTemplate.Field::name)
            .collect(toSet());
    var known = new TreeSet<String>();
    VOCABULARY.path("properties").fieldNames().forEachRemaining(known::add);

    assertThat(known).containsExactlyInAnyOrderElementsOf(declared);
    for (var field : fields) {
      if (field.name().equals("camunda:candidateGroups")) {
        var groups = new TreeSet<>(field.choices());
        assertThat(groups.remove("${specialistGroup}")).isTrue();
        assertThat(values("groups")).isEqualTo(groups);
      } else if (field.name().equals("motcua.paper")) {
        assertThat(values("papers")).isEqualTo(Set.copyOf(field.choices()));
      }
    }
  }

  private static Set<String> values(String name) {
    return ElementTemplate.stream(VOCABULARY.path(name)).map(JsonNode::asText).collect(toSet());
  }
}
