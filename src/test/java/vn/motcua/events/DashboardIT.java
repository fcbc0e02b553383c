package vn.motcua.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import vn.motcua.support.RunningOffice;

/** The dashboard that operators import. */
@RunningOffice
class DashboardIT {

  private static final Pattern METRIC = Pattern.compile("motcua_[a-z_]+");

  @Autowired TestRestTemplate http;

  @Test
  void everyMetricOnTheDashboardExistsAndEveryMetricIsOnIt() throws IOException {
    var dashboard = new ObjectMapper().readTree(Path.of("docs/grafana/events.json").toFile());
    var shown = metrics(dashboard.findValuesAsText("expr").toString());
    var scraped =
        http.withBasicAuth("quantri", "quantri")
            .getForObject("/actuator/prometheus", String.class)
            .lines()
            // Kafka's own metrics name our topics in their labels
            .filter(line -> line.startsWith("motcua_"))
            .collect(Collectors.joining("\n"));

    assertThat(metrics(scraped)).containsAll(shown);
    assertThat(shown.stream().map(DashboardIT::base).collect(Collectors.toSet()))
        .isEqualTo(metrics(scraped).stream().map(DashboardIT::base).collect(Collectors.toSet()));
  }

  private static Set<String> metrics(String text) {
    return METRIC.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  /** A histogram is one metric, under several names. */
  private static String base(String metric) {
    return metric.replaceAll("_(bucket|count|sum|max)$", "");
  }
}
