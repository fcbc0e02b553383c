package vn.motcua.events.requests.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What portals are told of the reasons why a request became a dead letter. */
class ErrorCodeTest {

  @Test
  void theContractTellsEveryCodeAndNoOther() throws IOException {
    var api = new ObjectMapper(new YAMLFactory()).readTree(new File("docs/events/asyncapi.yaml"));
    var told =
        api.findValues("motcua-error-code").stream()
            .flatMap(header -> header.path("oneOf").valueStream())
            .map(code -> code.get("const").asText());

    assertThat(told).containsExactlyInAnyOrderElementsOf(names());
  }

  @Test
  void thePageOfRequestsExplainsEveryCode() throws IOException {
    var page = Files.readString(Path.of("docs/events/requests.md"));
    assertThat(names()).allSatisfy(code -> assertThat(page).contains("| `" + code + "` |"));
  }

  private static Iterable<String> names() {
    return Stream.of(ErrorCode.values()).map(ErrorCode::name).toList();
  }
}
