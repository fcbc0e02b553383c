package vn.motcua.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.motcua.support.schemas.Schemas;

/** The published description says what the code does, and the page for reading what it says. */
class AsyncApiTest {

  private static final Path FILE = Path.of("docs/events/asyncapi.yaml");

  private final JsonNode api = read();

  @Test
  void everyReferenceLeadsSomewhere() {
    var references = api.findValuesAsText("$ref");
    assertThat(references).isNotEmpty();
    assertThat(references)
        .allSatisfy(
            reference -> {
              if (reference.startsWith("#")) {
                assertThat(api.at(reference.substring(1)).isMissingNode()).isFalse();
              } else {
                assertThat(FILE.resolveSibling(reference)).exists();
              }
            });
  }

  @Test
  void everySchemaIsSpokenOf() {
    var files =
        api.findValuesAsText("$ref").stream()
            .filter(reference -> !reference.startsWith("#"))
            .map(reference -> FILE.resolveSibling(reference).normalize());
    // the part that the others share
    var shared = Schemas.FOLDER.resolve("dossier.v1.json");
    assertThat(Stream.concat(files, Stream.of(shared)).distinct())
        .containsExactlyInAnyOrderElementsOf(Schemas.files(Schemas.FOLDER));
  }

  @Test
  void theOthersAreNamedAsAgreedWithPortals() {
    assertThat(api.at("/channels/requests/address").asText()).isEqualTo("motcua.requests.v1");
    assertThat(api.at("/channels/deadLetters/address").asText())
        .isEqualTo("motcua.requests.v1.dlt");
  }

  @Test
  void eachTypeOfEventIsAMessageWithTheSchemaOfThatType() {
    var types = Arrays.stream(EventType.values()).map(e -> e.type() + " " + e.schema());
    assertThat(messages("events").map(m -> m.get("name").asText() + " " + schemaId(m)))
        .containsExactlyElementsOf(types.toList());
    assertThat(messages("snapshot").limit(1).map(AsyncApiTest::schemaId))
        .containsExactly("https://motcua.vn/schemas/dossier/snapshot.v1.json");
  }

  @Test
  void eachTypeOfRequestIsAMessageWithTheSchemaOfThatType() {
    var types = api.at("/components/schemas/requestHeaders/properties/ce_type/enum");
    assertThat(messages("requests").limit(4).map(m -> m.get("name").asText()))
        .containsExactlyElementsOf(texts(types));
    assertThat(messages("requests").limit(4))
        .allSatisfy(
            message -> {
              var name = message.get("name").asText().replace("vn.motcua.request.", "");
              assertThat(schemaId(message))
                  .isEqualTo("https://motcua.vn/schemas/request/" + name + ".json");
            });
  }

  @Test
  void thePageWasRenderedFromWhatIsHere() throws IOException {
    assertThat(Files.readString(Path.of("docs/events/index.html")))
        .as("Render it anew: npm --prefix docs/render ci && npm --prefix docs/render run events")
        .contains("<meta name=\"source-digest\" content=\"" + digest() + "\">");
  }

  /**
   * As docs/render/events.mjs makes it; line ends are those of the repository, not of a checkout.
   */
  private static String digest() throws IOException {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      var sources = Stream.concat(Stream.of(FILE), Schemas.files(Schemas.FOLDER).stream()).toList();
      for (var source : sources) {
        var text = Files.readString(source).replace("\r\n", "\n");
        sha256.update(text.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Stream<JsonNode> messages(String channel) {
    return StreamSupport.stream(api.at("/channels/" + channel + "/messages").spliterator(), false)
        .map(message -> api.at(message.get("$ref").asText().substring(1)));
  }

  private static String schemaId(JsonNode message) {
    var file = FILE.resolveSibling(message.at("/payload/schema/$ref").asText());
    return Schemas.read(file).get("$id").asText();
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static JsonNode read() {
    try {
      return new ObjectMapper(new YAMLFactory()).readTree(FILE.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
