package vn.motcua.engine.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.motcua.modelcheck.Finding;
import vn.motcua.modelcheck.Finding.Severity;
import vn.motcua.modelcheck.Finding.Text;
import vn.motcua.modelcheck.ModelFolder;

/**
 * With a check that knows two faults: a file with the word {@code broken}, and a file that calls a
 * folder in which no file answers.
 */
class AdmissionTest {

  private final TreeMap<String, ModelFolder> wanted = new TreeMap<>();
  private final Map<String, ModelFolder> lastGood = new TreeMap<>();

  @Test
  void soundFoldersAreAdmitted() {
    wants("dossier", "calls review");
    wants("review", "answers");

    assertThat(decide().admitted().keySet()).containsExactly("dossier", "review");
    assertThat(decide().refused()).isEmpty();
  }

  @Test
  void aBrokenFolderIsRefusedAndTheOthersAreNot() {
    wants("intake", "answers");
    wants("review", "broken");
    lastGood("review", "answers");

    var outcome = decide();

    assertThat(outcome.admitted().keySet()).containsExactly("intake");
    assertThat(rules(outcome)).isEqualTo(Map.of("review", List.of("broken")));
  }

  @Test
  void whatFollowsFromARefusalIsNoFaultOfItsOwn() {
    wants("dossier", "calls review");
    wants("review", "answers, broken");

    assertThat(decide().refused().keySet()).containsExactly("dossier", "review");
    assertThat(admission().faults()).extracting(Finding::rule).containsExactly("broken");
  }

  @Test
  void whoCallsABrokenFolderIsAdmittedBesideItsLastGoodVersion() {
    wants("dossier", "calls review");
    wants("review", "broken");
    lastGood("review", "answers");

    var outcome = decide();

    assertThat(outcome.admitted().keySet()).containsExactly("dossier");
    assertThat(outcome.refused().keySet()).containsExactly("review");
  }

  @Test
  void whoCallsWhatOnlyTheBrokenVersionHasIsRefusedWithIt() {
    wants("dossier", "calls review");
    wants("review", "broken");
    lastGood("dossier", "answers");
    lastGood("review", "says nothing");

    var outcome = decide();

    assertThat(outcome.admitted()).isEmpty();
    assertThat(rules(outcome))
        .isEqualTo(Map.of("dossier", List.of("no-answer"), "review", List.of("broken")));
  }

  @Test
  void aNeighbourThatIsWrongSinceLongAgoStandsInNobodysWay() {
    wants("intake", "answers");
    wants("review", "broken");
    lastGood("review", "broken");

    assertThat(decide().admitted().keySet()).containsExactly("intake");
  }

  @Test
  void whatTheEngineRefusesIsNotAdmittedAgain() {
    wants("dossier", "calls review");
    wants("review", "answers");
    var finding = finding("engine", "review/a.bpmn");

    var outcome = admission().decide(Map.of("review", List.of(finding)));

    assertThat(outcome.admitted()).isEmpty();
    assertThat(rules(outcome))
        .isEqualTo(Map.of("dossier", List.of("no-answer"), "review", List.of("engine")));
  }

  private Admission.Outcome decide() {
    return admission().decide(Map.of());
  }

  private Admission admission() {
    return new Admission(
        AdmissionTest::check,
        wanted,
        folder -> Optional.ofNullable(lastGood.get(folder)),
        List.of());
  }

  private void wants(String folder, String text) {
    wanted.put(folder, folder(folder, text));
  }

  private void lastGood(String folder, String text) {
    lastGood.put(folder, folder(folder, text));
  }

  private static ModelFolder folder(String name, String text) {
    var files = new TreeMap<String, byte[]>();
    files.put("a.bpmn", text.getBytes(StandardCharsets.UTF_8));
    return new ModelFolder(name, files);
  }

  private static List<Finding> check(Collection<ModelFolder> office) {
    var findings = new ArrayList<Finding>();
    for (var folder : office) {
      var file = folder.name() + "/a.bpmn";
      var text = text(folder);
      if (text.contains("broken")) {
        findings.add(finding("broken", file));
      }
      if (text.startsWith("calls ")
          && office.stream()
              .noneMatch(
                  called ->
                      called.name().equals(text.substring(6))
                          && text(called).startsWith("answers"))) {
        findings.add(finding("no-answer", file));
      }
    }
    return findings;
  }

  private static String text(ModelFolder folder) {
    return new String(folder.files().get("a.bpmn"), StandardCharsets.UTF_8);
  }

  private static Finding finding(String rule, String file) {
    var text = new Text("Sai.", "Wrong.");
    return new Finding(Severity.ERROR, rule, file, null, null, text, text);
  }

  private static Map<String, List<String>> rules(Admission.Outcome outcome) {
    var rules = new TreeMap<String, List<String>>();
    outcome
        .refused()
        .forEach(
            (folder, findings) -> rules.put(folder, findings.stream().map(Finding::rule).toList()));
    return rules;
  }
}
