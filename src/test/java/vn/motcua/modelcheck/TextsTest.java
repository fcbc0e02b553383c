package vn.motcua.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What designers read. */
class TextsTest {

  /** Those that no fault can be made for: they are there for what nobody thought of. */
  private static final Set<String> UNTHOUGHT_OF = Set.of("file-unreadable", "check-failed");

  private final Texts texts = new Texts();

  @Test
  void everyRuleHasAFaultThatItFinds() throws IOException {
    Set<String> found = new HashSet<>(UNTHOUGHT_OF);
    BrokenFilesTest.strays().map(BrokenFilesTest.Stray::rule).forEach(found::add);
    BrokenModelsTest.faults().map(Fault::rule).forEach(found::add);

    assertThat(texts.patterns().keySet()).containsExactlyInAnyOrderElementsOf(found);
  }

  @Test
  void everyTextIsASentenceInItsLanguage() {
    texts
        .patterns()
        .forEach(
            (rule, text) -> {
              assertThat(text.vi()).as(rule).matches("(?s).*[à-ỹđ].*[.:}]");
              assertThat(text.mendVi()).as(rule).isNotBlank().isNotEqualTo(text.mendEn());
              for (String english : List.of(text.en(), text.mendEn())) {
                assertThat(english).as(rule).doesNotMatch("(?s).*[à-ỹđ].*");
              }
              assertThat(places(text.vi() + text.mendVi()))
                  .as(rule)
                  .isEqualTo(places(text.en() + text.mendEn()));
            });
  }

  @Test
  void findingsNameTheElementAndNoCode() {
    List<Fault> faults = BrokenModelsTest.faults().filter(f -> f.element() != null).toList();
    for (int i = 0; i < faults.size(); i += 7) {
      for (Finding finding : BrokenFilesTest.CHECK.check(faults.get(i).models())) {
        for (String text :
            List.of(
                finding.what().vietnamese(),
                finding.what().english(),
                finding.mend().vietnamese(),
                finding.mend().english())) {
          assertThat(text)
              .doesNotContain("Exception", "java.", "org.camunda", "{0}", "{1}", "null");
        }
        assertThat(finding.what().vietnamese()).contains(String.valueOf(finding.elementId()));
        assertThat(finding.what().english()).contains(String.valueOf(finding.elementId()));
      }
    }
  }

  private static Set<String> places(String text) {
    Set<String> places = new HashSet<>();
    Stream.of("{0}", "{1}", "{2}", "{3}").filter(text::contains).forEach(places::add);
    return places;
  }
}
