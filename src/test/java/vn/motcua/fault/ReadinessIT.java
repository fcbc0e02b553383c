package vn.motcua.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.util.TestSocketUtils;
import vn.motcua.fault.process.JavaProcess;
import vn.motcua.fault.process.Way;
import vn.motcua.local.LocalMotcua;
import vn.motcua.local.LocalServers;

/** What a balancer is told while a node's servers are away, and how fast. */
@Tag("fault")
@Tag("long")
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class ReadinessIT {

  /** A look every two seconds, with time-outs of three, and what a probe may take. */
  private static final Duration SECONDS = Duration.ofSeconds(10);

  private static final Duration LONGEST_PROBE = Duration.ofSeconds(5);

  private final int port = TestSocketUtils.findAvailableTcpPort();
  private final HttpClient http = HttpClient.newHttpClient();
  @TempDir Path folder;

  @Test
  void aNodeIsReadyWithoutKafkaAndNotWithoutItsDatabaseAndAgainByItself() throws Exception {
    try (var servers = LocalServers.throwaway();
        var way = new Way(URI.create(servers.jdbcUrl().substring("jdbc:".length())).getPort());
        var application = application(servers, way)) {
      assertThat(application.isAlive()).isTrue();
      becomes("readiness", 200);

      way.block();
      becomes("readiness", 503);
      assertThat(status("liveness")).isEqualTo(200);
      // the whole page, with all its parts, answers as well
      assertThat(status("")).isEqualTo(503);
      way.open();
      becomes("readiness", 200);

      way.cut();
      becomes("readiness", 503);
      assertThat(status("liveness")).isEqualTo(200);
      way.open();
      becomes("readiness", 200);
    }
  }

  private JavaProcess application(LocalServers servers, Way way) throws Exception {
    return JavaProcess.start(
            folder,
            LocalMotcua.class,
            "--motcua.models.folder=" + Path.of("bpmn").toAbsolutePath(),
            "--motcua.local.data=" + folder.resolve("none"),
            "--spring.datasource.url=jdbc:postgresql://127.0.0.1:%d/motcua".formatted(way.port()),
            "--spring.datasource.username=" + servers.username(),
            "--spring.datasource.password=" + servers.password(),
            // where nobody listens
            "--spring.kafka.bootstrap-servers=127.0.0.1:" + TestSocketUtils.findAvailableTcpPort(),
            "--server.port=" + port)
        .awaitOutput("Try next");
  }

  private void becomes(String group, int wanted) {
    var begin = Instant.now();
    await(group + " " + wanted).atMost(SECONDS).until(() -> status(group) == wanted);
    System.out.printf(
        "%s answers %d after %d ms%n",
        group, wanted, Duration.between(begin, Instant.now()).toMillis());
  }

  private int status(String group) throws Exception {
    var begin = Instant.now();
    var address = "http://127.0.0.1:%d/actuator/health/%s".formatted(port, group);
    var request =
        HttpRequest.newBuilder(URI.create(address.replaceAll("/$", "")))
            .timeout(Duration.ofSeconds(30))
            .build();
    int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    assertThat(Duration.between(begin, Instant.now())).isLessThan(LONGEST_PROBE);
    return status;
  }
}
