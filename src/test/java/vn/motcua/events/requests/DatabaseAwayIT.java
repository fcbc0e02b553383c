package vn.motcua.events.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.motcua.support.Journey;
import vn.motcua.support.ProcessTest;
import vn.motcua.support.TestServers;
import vn.motcua.support.topics.Portal;

/** A database that nobody can connect to holds requests up, and costs none. */
@ProcessTest
@ExtendWith(OutputCaptureExtension.class)
class DatabaseAwayIT {

  private static final String NOW = "2026-11-09T08:00:00+07:00";
  private static final int REQUESTS = 30;

  @Autowired Journey.World world;
  @Autowired JdbcConnectionDetails database;

  @Test
  void requestsWaitForTheDatabaseAndNoneBecomesADeadLetter(CapturedOutput log) throws Exception {
    world.time().startAt(Journey.instant("2026-11-09T08:00"));
    var submissions =
        IntStream.range(0, REQUESTS).mapToObj(n -> "away:" + UUID.randomUUID()).toList();
    try (var portal = new Portal(TestServers.bootstrapServers())) {
      portal.send(Portal.submission("before:" + UUID.randomUUID(), NOW)).awaitTaken();
      letNobodyIn(true);
      try {
        submissions.forEach(id -> portal.send(Portal.submission(id, NOW)));
        await().atMost(Duration.ofMinutes(1)).until(() -> log.getAll().contains("The request at"));
      } finally {
        letNobodyIn(false);
      }
      portal.awaitTaken("motcua-requests", Duration.ofMinutes(2));

      assertThat(submissions)
          .allSatisfy(
              id -> {
                assertThat(world.dossiers().bySubmission(id)).isPresent();
                assertThat(portal.deadLetters(id)).isEmpty();
              });
    }
  }

  /** From another database, as this one lets nobody in. */
  private void letNobodyIn(boolean nobody) throws SQLException {
    var url = database.getJdbcUrl();
    var name = url.replaceAll(".*/([^/?]+)(\\?.*)?$", "$1");
    try (var connection =
            DriverManager.getConnection(
                url.replaceFirst("/" + name + "(\\?.*)?$", "/template1"),
                database.getUsername(),
                database.getPassword());
        var statement = connection.createStatement()) {
      statement.execute("ALTER DATABASE \"%s\" ALLOW_CONNECTIONS %s".formatted(name, !nobody));
      if (nobody) {
        statement.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%s'"
                .formatted(name));
      }
    }
  }
}
