package vn.motcua.modelcheck;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import vn.motcua.deadline.Rung;
import vn.motcua.dossier.Status;
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
  void beansAreTheDelegatesOfTheEngine() {
    var scan = new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AssignableTypeFilter(JavaDelegate.class));
    var names =
        scan.findCandidateComponents("vn.motcua.engine").stream()
            .map(found -> AnnotationBeanNameGenerator.INSTANCE.generateBeanName(found, null))
            .collect(toSet());

    assertThat(values("delegates")).isEqualTo(names);
    assertThat(names).containsAll(values("outsideCalls"));
  }

  @Test
  void messagesAreThoseThatShippedModelsWaitFor() {
    assertThat(values("messages"))
        .isEqualTo(
            ShippedModels.processes()
                .flatMap(model -> model.bpmn().getModelElementsByType(Message.class).stream())
                .map(Message::getName)
                .collect(toSet()));
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
