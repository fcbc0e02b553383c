package vn.motcua.modelcheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.FileSystemResource;
import vn.motcua.deadline.Rung;
import vn.motcua.deadline.rules.StepLimit;
import vn.motcua.dossier.Status;
import vn.motcua.procedures.Procedures;
import vn.motcua.support.schemas.Schemas;

/** The templates of the designers say what the code knows, and fit the models that are shipped. */
class TemplatesTest {

  private static final String TEMPLATES = "vn.motcua.modelcheck.ElementTemplate#all";
  private static final Path SCHEMA = Path.of("src/test/resources/element-templates/schema.json");
  private static final Set<String> ATTRIBUTES =
      Set.of("camunda:formRef", "camunda:formRefBinding", "camunda:candidateGroups");

  @ParameterizedTest
  @MethodSource(TEMPLATES)
  void templateIsWhatModelerReads(ElementTemplate template) {
    var schema =
        Schemas.registry(SpecificationVersion.DRAFT_7)
            .getSchema(SchemaLocation.of("urn:element-templates"), Schemas.read(SCHEMA));

    assertThat(schema.validate(template.json())).isEmpty();
    assertThat(template.id()).isEqualTo("vn.motcua." + template.toString().replace(".json", ""));
  }

  @ParameterizedTest
  @MethodSource(TEMPLATES)
  void templateWritesOnlyPropertiesAndAttributes(ElementTemplate template) {
    assertThat(template.fields())
        .allSatisfy(
            field -> {
              if (field.isDeclared()) {
                assertThat(field.name()).startsWith("motcua.");
              } else {
                assertThat(field.json().at("/binding/type").asText()).isEqualTo("property");
                assertThat(ATTRIBUTES).contains(field.name());
              }
            });
  }

  @ParameterizedTest
  @MethodSource(TEMPLATES)
  void whatADesignerSeesIsExplained(ElementTemplate template) {
    assertThat(template.json().path("name").asText()).isNotBlank();
    assertThat(template.json().path("description").asText()).endsWith(".");
    assertThat(template.fields())
        .filteredOn(field -> !field.isHidden())
        .allSatisfy(
            field -> {
              assertThat(field.json().path("label").asText()).isNotBlank();
              assertThat(field.json().path("description").asText()).endsWith(".");
            });
  }

  @Test
  void statusesAreThoseOfTheContractUnderTheirVietnameseNames() {
    var names =
        Arrays.stream(Status.values())
            .map(status -> "%d – %s".formatted(status.code(), status.vietnamese()))
            .toList();

    for (var name : List.of("status", "officer-task", "issue-paper")) {
      var field = ElementTemplate.named(name).field("motcua.status");
      assertThat(field.choices()).isEqualTo(names(Status.values(), Status::name));
      assertThat(ElementTemplate.stream(field.json().path("choices")))
          .filteredOn(choice -> !choice.path("value").asText().isEmpty())
          .extracting(choice -> choice.path("name").asText())
          .isEqualTo(names);
    }
    assertThat(ElementTemplate.named("await-request").field("motcua.status").choices())
        .isEqualTo(Stream.of(Status.values()).filter(Status::waits).map(Status::name).toList());
  }

  @ParameterizedTest
  @CsvSource({"at-risk-timer, AT_RISK", "missed-timer, MISSED"})
  void timersAreTheRungsOfTheClock(String template, Rung rung) {
    var field = ElementTemplate.named(template).field("motcua.rung");

    assertThat(field.accepts(rung.name())).isTrue();
    assertThat(Stream.of(Rung.values()).filter(known -> field.accepts(known.name()))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "WH4, true",
    "WD2, true",
    "25%, true",
    "100%, true",
    "NONE, true",
    "WH0, false",
    "4h, false",
    "0%, false",
    "101%, false",
    "none, false",
    "'', false"
  })
  void timeLimitOfAStepIsCheckedWhereItIsTyped(String limit, boolean accepted) {
    var field = ElementTemplate.named("officer-task").field("motcua.limit");

    assertThat(field.accepts(limit)).isEqualTo(accepted);
    assertThat(catchThrowable(() -> StepLimit.parse(limit)) == null).isEqualTo(accepted);
  }

  @ParameterizedTest
  @MethodSource("vn.motcua.modelcheck.ShippedModels#processes")
  void whatAModelDeclaresFollowsATemplate(ShippedModels.Model model) {
    for (var node : model.bpmn().getModelElementsByType(FlowNode.class)) {
      var template = ElementTemplate.of(node);
      if (template.isEmpty()) {
        assertThat(ShippedModels.declared(node)).as(node.getId()).isEmpty();
        continue;
      }
      assertThat(ElementTemplate.stream(template.get().json().path("appliesTo")))
          .as("%s may follow %s", node.getId(), template.get())
          .extracting(type -> type.asText().replace("bpmn:", ""))
          .contains(capitalized(node.getElementType().getTypeName()));
      assertThat(template.get().fields())
          .as("%s follows %s", node.getId(), template.get())
          .allSatisfy(field -> assertThat(field.in(node)).matches(field::accepts))
          .extracting(ElementTemplate.Field::name)
          .containsAll(ShippedModels.declared(node));
    }
  }

  @Test
  void whatATemplateLeavesEmptyIsNoFault() throws IOException {
    var folders = ModelFiles.in(ShippedModels.ROOT);
    var empty = "<camunda:property name=\"motcua.%s\" value=\"\" />";
    for (var folder : folders) {
      folder
          .files()
          .replaceAll(
              (name, content) ->
                  new String(content, UTF_8)
                      .replace(
                          "<camunda:property name=\"motcua.decision\"",
                          empty.formatted("paper")
                              + empty.formatted("allPapersFor")
                              + "<camunda:property name=\"motcua.decision\"")
                      .getBytes(UTF_8));
    }
    var catalogue = new FileSystemResource("bpmn/procedures/catalogue.yaml");

    assertThat(new ModelCheck(new Procedures(catalogue)).check(folders)).isEmpty();
  }

  private static String capitalized(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static <T> List<String> names(T[] values, Function<T, String> name) {
    return Stream.of(values).map(name).toList();
  }
}
