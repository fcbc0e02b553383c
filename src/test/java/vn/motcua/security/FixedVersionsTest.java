package vn.motcua.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No dependency is older than the version that mends a hole which is known of it. */
class FixedVersionsTest {

  record Fixed(String artifact, String version, String hole) {}

  record Accepted(String artifact, String hole, String guard) {}

  record Known(List<Fixed> fixed, List<Accepted> accepted) {}

  private static final Path FILE = Path.of("src/main/security/fixed-versions.yaml");

  @Test
  void eachIsMended() throws IOException {
    for (var known : known().fixed()) {
      assertThat(present(known.artifact()))
          .as("%s is listed in %s, but not on the class path", known.artifact(), FILE)
          .hasValueSatisfying(
              version ->
                  assertThat(compare(version, known.version()))
                      .as(
                          "%s is %s, and %s is mended in %s",
                          known.artifact(), version, known.hole(), known.version())
                      .isNotNegative());
    }
  }

  @Test
  void whatIsAcceptedIsThereAndGuarded() throws IOException {
    for (var accepted : known().accepted()) {
      assertThat(present(accepted.artifact())).as(accepted.artifact()).isPresent();
      assertThat(accepted.guard()).as(accepted.artifact()).isNotBlank();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1.10.1, 1.9.9, 1",
    "2.0, 2.0.0, 0",
    "3.1.5.RELEASE, 3.1.2, 1",
    "10.1.46, 10.1.47, -1",
    "8.0.3.Final, 8.0.4, -1",
  })
  void versionsAreComparedNumberByNumber(String one, String other, int expected) {
    assertThat(Integer.signum(compare(one, other))).isEqualTo(expected);
  }

  private static Known known() throws IOException {
    return JsonMapper.builder(new YAMLFactory()).build().readValue(FILE.toFile(), Known.class);
  }

  // a repository's path says what a jar is: group, artifact, version
  private static Optional<String> present(String artifact) {
    var path = artifact.replace('.', '/').replace(':', '/').replaceFirst("[^/]*$", "");
    var name = artifact.substring(artifact.indexOf(':') + 1);
    var jar = Pattern.compile(".*/%s%s/([^/]+)/[^/]+\\.jar".formatted(path, Pattern.quote(name)));
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> jar.matcher(entry.replace('\\', '/')))
        .filter(match -> match.matches())
        .map(match -> match.group(1))
        .findFirst();
  }

  private static int compare(String one, String other) {
    var first = numbers(one);
    var second = numbers(other);
    return IntStream.range(0, Math.max(first.length, second.length))
        .map(at -> Integer.compare(at(first, at), at(second, at)))
        .filter(difference -> difference != 0)
        .findFirst()
        .orElse(0);
  }

  private static int[] numbers(String version) {
    return Arrays.stream(version.split("[.-]"))
        .takeWhile(part -> part.matches("\\d+"))
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  private static int at(int[] numbers, int index) {
    return index < numbers.length ? numbers[index] : 0;
  }
}
