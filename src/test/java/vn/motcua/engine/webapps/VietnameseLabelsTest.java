package vn.motcua.engine.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** Our labels beside the English ones that come with Camunda's web apps. */
class VietnameseLabelsTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w+\\s*}}|%[sd]|\\bLT\\b");
  private static final Pattern MARKUP = Pattern.compile("<\\w+[^>]*>");

  /** Signs, and formats that are the same in both. */
  private static final Set<String> SAME =
      Set.of("", "<", "<=", ">", ">=", "L", "HH:mm", "DD/MM/YYYY");

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  void noLabelIsMissingAndNoneIsLeftOver(String app) throws IOException {
    assertThat(labels(app, "vi").keySet()).isEqualTo(labels(app, "en").keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  void noLabelIsLeftEnglish(String app) throws IOException {
    var english = labels(app, "en");
    var left = new TreeSet<String>();
    labels(app, "vi")
        .forEach(
            (key, label) -> {
              boolean number = label.matches("\\d+");
              if (label.equals(english.get(key)) && !SAME.contains(label) && !number) {
                left.add(key);
              }
            });
    assertThat(left).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  void labelsTakeTheSameValuesAsTheEnglishOnes(String app) throws IOException {
    var english = labels(app, "en");
    labels(app, "vi")
        .forEach(
            (key, label) -> {
              if (!key.startsWith("dateLocales.longDateFormat")) {
                assertThat(found(PLACEHOLDER, label))
                    .as(key)
                    .isEqualTo(found(PLACEHOLDER, english.get(key)));
                assertThat(found(MARKUP, label).size())
                    .as(key)
                    .isEqualTo(found(MARKUP, english.get(key)).size());
              }
            });
  }

  /** A letter and its marks as two characters look alike, and are not found when searched for. */
  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  void lettersAreComposed(String app) throws IOException {
    assertThat(labels(app, "vi").values())
        .allSatisfy(label -> assertThat(label).matches(VietnameseLabelsTest::isComposed));
  }

  private static boolean isComposed(String label) {
    return Normalizer.isNormalized(label, Normalizer.Form.NFC);
  }

  private static List<String> found(Pattern pattern, String label) {
    return pattern
        .matcher(label)
        .results()
        .map(MatchResult::group)
        .map(text -> text.replace(" ", ""))
        .sorted()
        .toList();
  }

  private static TreeMap<String, String> labels(String app, String language) throws IOException {
    var file =
        new ClassPathResource(
            "META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, language));
    var text = file.getContentAsString(StandardCharsets.UTF_8).replace("\uFEFF", "");
    var labels = new TreeMap<String, String>();
    collect("", new ObjectMapper().readTree(text), labels);
    return labels;
  }

  private static void collect(String path, JsonNode node, TreeMap<String, String> labels) {
    if (node.isValueNode()) {
      labels.put(path, node.asText());
      return;
    }
    var names = new ArrayList<String>();
    node.fieldNames().forEachRemaining(names::add);
    for (var name : names) {
      collect(path.isEmpty() ? name : path + "." + name, node.get(name), labels);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(path + "." + i, node.get(i), labels);
    }
  }
}
