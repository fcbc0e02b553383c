package vn.motcua.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.events.SchemaChange.Direction;
import vn.motcua.support.schemas.Schemas;

/** A schema changes by addition only: its users were told so. */
class SchemaChangeTest {

  private static final Path RELEASED = Path.of("docs/events/released");

  static List<Path> released() {
    return Schemas.files(RELEASED);
  }

  @Test
  void somethingWasReleased() {
    assertThat(released()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("released")
  void theUsersOfAReleasedSchemaCanBearTheOneOfToday(Path before) {
    var name = before.getFileName();
    var now = Schemas.FOLDER.resolve(name);
    assertThat(now)
        .as("A released schema stays: a new one is a v2 beside it")
        .matches(Files::exists);
    var direction = name.toString().startsWith("request-") ? Direction.IN : Direction.OUT;

    assertThat(SchemaChange.breaches(direction, Schemas.read(before), Schemas.read(now)))
        .as("%s breaks its users: see docs/events/README.md", now)
        .isEmpty();
  }

  /** For each: what those can bear who read our events, and those who write our requests. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # change | before | now | readers of events | writers of requests
          nothing | {"type":"string"} | {"type":"string"} | yes | yes
          another description | {"title":"a"} | {"title":"b","examples":[1]} | yes | yes
          new optional property | {"properties":{}} | {"properties":{"a":{}}} | yes | yes
          the first property | {} | {"properties":{"a":{}}} | yes | yes
          new required property | {"required":["a"]} | {"required":["a","b"]} | no | no
          the first required property | {} | {"required":["a"]} | no | no
          required becomes optional | {"required":["a","b"]} | {"required":["a"]} | no | yes
          nothing is required any more | {"required":["a"]} | {} | no | yes
          required in another order | {"required":["a","b"]} | {"required":["b","a"]} | yes | yes
          removed property | {"properties":{"a":{}}} | {"properties":{}} | no | no
          removed properties | {"properties":{"a":{}}} | {} | no | no
          renamed property | {"properties":{"a":{}}} | {"properties":{"b":{}}} | no | no
          a property named as a keyword goes | {"properties":{"title":{}}} | {"properties":{}} | no | no
          another type | {"type":"string"} | {"type":"integer"} | no | no
          null becomes possible | {"type":"string"} | {"type":["string","null"]} | no | yes
          null becomes impossible | {"type":["string","null"]} | {"type":"string"} | no | no
          a type where there was none | {} | {"type":"string"} | no | no
          one value more | {"enum":["A"]} | {"enum":["A","B"]} | no | yes
          one value less | {"enum":["A","B"]} | {"enum":["A"]} | no | no
          values where there were none | {} | {"enum":["A"]} | no | no
          another constant | {"const":"A"} | {"const":"B"} | no | no
          longer | {"maxLength":10} | {"maxLength":20} | no | yes
          shorter | {"maxLength":20} | {"maxLength":10} | no | no
          without an end | {"maxLength":20} | {} | no | yes
          an end where there was none | {} | {"maxLength":20} | no | no
          fewer suffice | {"minItems":2} | {"minItems":1} | no | yes
          more are needed | {"minItems":1} | {"minItems":2} | no | no
          another pattern | {"pattern":"a"} | {"pattern":"b"} | no | no
          another format | {"format":"date"} | {"format":"date-time"} | no | no
          another id | {"$id":"a"} | {"$id":"b"} | no | no
          becomes strict | {} | {"additionalProperties":false} | no | no
          a change within | {"properties":{"a":{"type":"string"}}} | {"properties":{"a":{"type":"null"}}} | no | no
          a change in a shared part | {"$defs":{"a":{"minimum":1}}} | {"$defs":{"a":{"minimum":0}}} | no | yes
          a change in the items | {"items":{"maxLength":1}} | {"items":{"maxLength":2}} | no | yes
          a change in an alternative | {"oneOf":[{"const":1}]} | {"oneOf":[{"const":2}]} | no | no
          another title of an alternative | {"oneOf":[{"title":"a"}]} | {"oneOf":[{"title":"b"}]} | yes | yes
          one alternative more | {"oneOf":[{"const":1}]} | {"oneOf":[{"const":1},{"const":2}]} | no | no
          another reference | {"$ref":"a"} | {"$ref":"b"} | no | no
          """)
  void whatUsersCanBear(String change, String before, String now, String readers, String writers)
      throws JsonProcessingException {
    assertThat(isBearable(Direction.OUT, before, now)).as("readers").isEqualTo(readers);
    assertThat(isBearable(Direction.IN, before, now)).as("writers").isEqualTo(writers);
  }

  private static String isBearable(Direction direction, String before, String now)
      throws JsonProcessingException {
    var json = new ObjectMapper();
    return SchemaChange.breaches(direction, json.readTree(before), json.readTree(now)).isEmpty()
        ? "yes"
        : "no";
  }
}
