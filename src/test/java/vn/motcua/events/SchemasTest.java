package vn.motcua.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.dossier.Status;
import vn.motcua.support.schemas.Schemas;

/** The published schemas are sound, and complete as far as the code tells. */
class SchemasTest {

  static List<Path> files() {
    return Schemas.files(Schemas.FOLDER);
  }

  @ParameterizedTest
  @MethodSource("files")
  void aSchemaIsValidInTheDraftThatItNamesAndInTheOneThatAsyncApiKnows(Path file) {
    var schema = Schemas.read(file);
    assertThat(schema.get("$schema").asText())
        .isEqualTo(SpecificationVersion.DRAFT_2020_12.getDialectId());
    for (var draft : List.of(SpecificationVersion.DRAFT_2020_12, SpecificationVersion.DRAFT_7)) {
      var meta = Schemas.registry(draft).getSchema(SchemaLocation.of(draft.getDialectId()));
      assertThat(meta.validate(schema)).as(draft.toString()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void aSchemaIsFoundUnderItsId(Path file) {
    var name = file.getFileName().toString();
    var expected =
        name.startsWith("request-")
            ? "https://motcua.vn/schemas/request/" + name.substring("request-".length())
            : "https://motcua.vn/schemas/dossier/" + name;
    assertThat(Schemas.read(file).get("$id").asText()).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("files")
  void itsExamplesAreWhatItSays(Path file) {
    var schema = Schemas.read(file);
    assertThat(schema.get("examples")).isNotEmpty();
    schema
        .get("examples")
        .forEach(
            example -> assertThat(Schemas.errors(schema.get("$id").asText(), example)).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyPropertyIsDescribed(Path file) {
    var schema = Schemas.read(file);
    assertThat(schema.at("/description").asText()).isNotBlank();
    for (var properties : schema.findValues("properties")) {
      // of the pairs of code and name, the title speaks
      properties
          .properties()
          .forEach(
              property ->
                  assertThat(
                          property.getValue().has("const")
                              || property.getValue().has("description"))
                      .as(property.getKey())
                      .isTrue());
    }
  }

  /** A reference with something beside it means one thing in one draft and another in the other. */
  @ParameterizedTest
  @MethodSource("files")
  void aReferenceStandsAlone(Path file) {
    Schemas.read(file)
        .findParents("$ref")
        .forEach(parent -> assertThat(parent.size()).as(parent.toString()).isEqualTo(1));
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatGoesOutMayGrowAndWhatComesInIsTakenAtItsWord(Path file) {
    var closed = Schemas.read(file).findValues("additionalProperties");
    if (file.getFileName().toString().startsWith("request-")) {
      assertThat(closed).isNotEmpty().allMatch(value -> !value.asBoolean());
    } else {
      assertThat(closed).isEmpty();
    }
  }

  @Test
  void everyTypeOfEventHasItsSchema() {
    var ids = files().stream().map(file -> Schemas.read(file).get("$id").asText()).toList();
    assertThat(ids).contains("https://motcua.vn/schemas/dossier/snapshot.v1.json");
    assertThat(ids).containsAll(Stream.of(EventType.values()).map(EventType::schema).toList());
  }

  @Test
  void theStatusesAreThoseOfTheCode() {
    var dossier = Schemas.read(Schemas.FOLDER.resolve("dossier.v1.json"));
    Set<String> published = new TreeSet<>();
    for (JsonNode one : dossier.at("/$defs/status/oneOf")) {
      published.add(
          "%d %s %s"
              .formatted(
                  one.at("/properties/code/const").asInt(),
                  one.at("/properties/name/const").asText(),
                  one.get("title").asText()));
    }
    assertThat(published)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Status.values())
                .map(s -> "%d %s %s".formatted(s.code(), s.name(), s.vietnamese()))
                .toList());
  }
}
