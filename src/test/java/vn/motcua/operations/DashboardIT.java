package vn.motcua.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import vn.motcua.support.RunningOffice;

/** The dashboards and alert rules that operators import. */
@RunningOffice
class DashboardIT {

  /** Prometheus's own, of each of its scrapes. */
  private static final String UP = "up";

  @Autowired TestRestTemplate http;

  @Test
  void everyMetricOnADashboardOrInARuleExistsAndEveryMetricIsOnADashboard() throws IOException {
    var shown = new HashSet<String>();
    for (var file : List.of("events.json", "office.json")) {
      new ObjectMapper()
          .readTree(Path.of("docs/grafana", file).toFile())
          .findValuesAsText("expr")
          .forEach(expression -> shown.addAll(Promql.metrics(expression)));
    }
    var asked = new HashSet<>(shown);
    AlertRules.all().forEach(r -> asked.addAll(Promql.metrics(r.get("expr").asText())));
    asked.remove(UP);
    await("the first count")
        .atMost(Duration.ofSeconds(30))
        .until(() -> scraped().containsAll(asked));

    assertThat(bases(shown.stream().filter(DashboardIT::isOurs).collect(Collectors.toSet())))
        .isEqualTo(
            bases(scraped().stream().filter(DashboardIT::isOurs).collect(Collectors.toSet())));
  }

  private Set<String> scraped() {
    return http.withBasicAuth("quantri", "quantri")
        .getForObject("/actuator/prometheus", String.class)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("[{ ]", 2)[0])
        .collect(Collectors.toSet());
  }

  private static boolean isOurs(String metric) {
    return metric.startsWith("motcua_");
  }

  /** A histogram is one metric, under several names. */
  private static Set<String> bases(Set<String> metrics) {
    return metrics.stream()
        .map(metric -> metric.replaceAll("_(bucket|count|sum|max)$", ""))
        .collect(Collectors.toSet());
  }
}
