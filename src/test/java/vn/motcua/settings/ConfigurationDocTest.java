package vn.motcua.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The list of settings that is written at compile time, and what operators read of it. */
class ConfigurationDocTest {

  private static final Path LIST =
      Path.of("target/classes/META-INF/spring-configuration-metadata.json");
  private static final Pattern READ_BY_NAME =
      Pattern.compile("(?:\\$\\{|getProperty\\(\"|prefix = \")(motcua\\.[a-z0-9.-]+)");

  private final KnownSettings known = KnownSettings.onTheClassPath();

  @Test
  void whatAnyClassReadsIsOnTheList() throws IOException {
    try (var sources = Files.walk(Path.of("src/main/java"))) {
      var read =
          sources
              .filter(file -> file.toString().endsWith(".java"))
              .flatMap(file -> READ_BY_NAME.matcher(text(file)).results())
              .map(match -> match.group(1))
              .distinct()
              .toList();
      assertThat(read)
          .contains("motcua.models.max-upload")
          .allSatisfy(
              name -> assertThat(known.byName()).containsKey(ConfigurationPropertyName.of(name)));
    }
    var scan = new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    assertThat(scan.findCandidateComponents("vn.motcua"))
        .hasSizeGreaterThan(5)
        .allSatisfy(owner -> assertThat(known.types()).contains(owner.getBeanClassName()));
  }

  @Test
  void everySettingSaysWhatItIsFor() {
    assertThat(properties())
        .allSatisfy(p -> assertThat(p.path("description").asText()).isNotBlank());
  }

  @Test
  void thePageForOperatorsHasThemAll() throws IOException {
    var page = Path.of("target/configuration.md");
    Files.writeString(page, page());
    assertThat(Path.of("docs/configuration.md"))
        .as("copy %s there", page)
        .hasSameTextualContentAs(page);
  }

  private static String page() throws IOException {
    var rows = properties().stream().map(ConfigurationDocTest::row).collect(Collectors.joining());
    return """
    # Settings

    All settings of Một Cửa. Each can stand in a file (`application.yaml` beside the jar), as an argument
    (`--motcua.models.watch=true`) or in an environment variable. One that is misspelt, or whose value is
    of no use, ends the start, and all of them are named at once, with the place where each is set. Spring
    Boot's and Camunda's settings work as in their documentation; of these, what nobody reads ends the
    start where it stands in a file or an argument, and an environment variable that looks like a slip of
    the pen is warned of. What an installation has to set is in [Security](security.md).

    The page is written from the code; a test says when it is out of date, and where the new one lies.

    | Setting | Variable | Without it | What it is |
    |---|---|---|---|
    """
        + rows;
  }

  private static String row(JsonNode property) {
    var name = property.path("name").asText();
    return "| `%s` | `%s` | %s | %s |\n"
        .formatted(
            name,
            KnownSetting.called(name).variable(),
            code(property.path("defaultValue")),
            property
                .path("description")
                .asText()
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("</?code>", "`")
                .replaceAll("\\{@link #?([^}]*)}", "`$1`")
                .replaceAll("\\s+", " "));
  }

  private static String code(JsonNode value) {
    return value.asText().isEmpty() ? "" : "`%s`".formatted(value.asText());
  }

  private static List<JsonNode> properties() {
    try {
      var list = new ObjectMapper().readTree(LIST.toFile()).path("properties");
      return StreamSupport.stream(list.spliterator(), false)
          .filter(property -> property.path("name").asText().startsWith("motcua."))
          .sorted(Comparator.comparing(property -> property.path("name").asText()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
