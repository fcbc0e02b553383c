package vn.motcua.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertRulesTest {

  private static final Path PAGE = Path.of("docs/operations.md");

  @Test
  void everyAlertSaysWhatItMeansAndWhatToDo() {
    assertThat(AlertRules.all())
        .hasSizeGreaterThan(15)
        .allSatisfy(
            rule -> {
              for (var text : List.of("summary", "meaning", "todo")) {
                assertThat(rule.at("/annotations/" + text).asText()).as(text).isNotBlank();
              }
              assertThat(rule.at("/labels/severity").asText()).isIn("page", "ticket", "info");
              assertThat(rule.get("for").asText()).matches("\\d+[smh]");
              assertThat(Promql.metrics(rule.get("expr").asText())).isNotEmpty();
            });
  }

  @Test
  void everyAlertHasItsSectionOnTheOperatorsPageAndNoSectionIsLeftOver() throws IOException {
    var alerts = AlertRules.all().stream().map(rule -> rule.get("alert").asText()).toList();
    var headings =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("### "))
            .map(line -> line.substring(4))
            .toList();
    assertThat(headings).containsExactlyElementsOf(alerts);
    assertThat(AlertRules.all())
        .allSatisfy(
            rule ->
                assertThat(rule.at("/annotations/runbook").asText())
                    .isEqualTo(PAGE + "#" + rule.get("alert").asText().toLowerCase()));
  }

  @Test
  void whatPrometheusWouldRefuseIsFound() {
    assertThat(Promql.metrics("sum by (a) (rate(b_total{c=\"d(\"}[5m])) / max(e == bool 0) > 1"))
        .containsExactlyInAnyOrder("b_total", "e");
    assertThatThrownBy(() -> Promql.metrics("sum(a")).hasMessageContaining("( and )");
    assertThatThrownBy(() -> Promql.metrics("mean(a)")).hasMessageContaining("mean");
  }
}
