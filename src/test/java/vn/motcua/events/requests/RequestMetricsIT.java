package vn.motcua.events.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.client.TestRestTemplate;
import vn.motcua.support.RunningOffice;
import vn.motcua.support.topics.Portal;

@RunningOffice
class RequestMetricsIT {

  @Autowired TestRestTemplate http;

  @Value("${spring.kafka.bootstrap-servers}")
  String bootstrapServers;

  @Test
  void prometheusSeesWhatBecomesOfRequests() {
    var submission = "metrics:" + UUID.randomUUID();
    var now = OffsetDateTime.now().toString();
    double early = metric("motcua_requests_pending");
    double applied = metric("motcua_requests_received_total{code=\"none\",result=\"applied\"}");
    try (var portal = new Portal(bootstrapServers)) {
      var event = Portal.submission(submission, now);
      portal
          .send(event)
          .send(event)
          .send(Portal.payment(submission, "T-1", now))
          .send(Portal.payment(submission, "T-2", "2036-01-01T00:00:00Z"))
          .awaitTaken();
    }

    assertThat(metric("motcua_requests_pending")).isEqualTo(early + 1);
    assertThat(metric("motcua_requests_received_total{code=\"none\",result=\"applied\"}"))
        .isEqualTo(applied + 1);
    for (var labels :
        new String[] {
          "code=\"none\",result=\"early\"",
          "code=\"none\",result=\"repeated\"",
          "code=\"IN_THE_FUTURE\",result=\"dead\""
        }) {
      assertThat(metric("motcua_requests_received_total{" + labels + "}")).as(labels).isPositive();
    }
    assertThat(metric("motcua_requests_received_total{code=\"EXPIRED\",result=\"dead\"}")).isZero();
  }

  private double metric(String name) {
    return http.withBasicAuth("quantri", "quantri")
        .getForObject("/actuator/prometheus", String.class)
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No metric " + name));
  }
}
