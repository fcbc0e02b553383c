package vn.motcua.fault.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;
import vn.motcua.fault.nodes.Balancer;
import vn.motcua.fault.nodes.Figures;
import vn.motcua.fault.nodes.Installation;
import vn.motcua.fault.process.HttpOffice;
import vn.motcua.fault.staff.Desk;
import vn.motcua.fault.staff.Ledger;
import vn.motcua.fault.staff.Login;

/** A node that is killed while it takes dossiers to a new version of their model. */
@Tag("fault")
@Tag("long")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class KilledMigrationIT {

  private static final int DOSSIERS = 120;
  private static final String MODEL = "review/specialist-review.bpmn";

  @Test
  void theOtherNodeTakesOverTheRest() throws Exception {
    var target = Files.createDirectories(Path.of("target/killed-migration")).toAbsolutePath();
    var folder = Files.createTempDirectory(target, "run");
    try (var installation = new Installation(folder)) {
      installation.start();
      var first = installation.node(1);
      var second = installation.node(2);
      var office = new HttpOffice(first.base().getPort());
      for (int n = 0; n < DOSSIERS; n++) {
        var dossier = office.submit(UUID.randomUUID().toString()).dossier();
        assertThat(office.take(dossier, HttpOffice.WAY.get(0))).isTrue();
      }
      second.terminate();
      second.goBy(newVersion(folder));
      second.start();
      second.awaitReady();

      try (var one = new Balancer(List.of(first.base()), new Figures());
          var other = new Balancer(List.of(second.base()), new Figures())) {
        var id = plan(designer(one));
        designer(one).post("run", "/api/v1/migrations/%s/apply".formatted(id), Map.of());
        await("a part")
            .pollInterval(Duration.ofMillis(20))
            .until(() -> done(designer(other), id) > DOSSIERS / 10);
        first.kill();
        int before = done(designer(other), id);
        await("the rest")
            .atMost(Duration.ofMinutes(1))
            .until(() -> migration(designer(other), id).at("/progress/left").asInt() == 0);
        System.out.printf(
            "%d of %d dossiers had gone over when the node was killed%n", before, DOSSIERS);
        assertThat(before).isLessThan(DOSSIERS);
        assertThat(done(designer(other), id)).isEqualTo(DOSSIERS);
        var books = new Books(installation.jdbc(), new Ledger());
        assertThat(books.leftOver()).containsEntry("incidents", 0L);
      }

      // a node with an older copy of the folder is served, as a way back is, and says so
      first.start();
      first.awaitReady();
      assertThat(first.output())
          .contains("The content of bpmn/review goes back to what was deployed at");
    }
    FileSystemUtils.deleteRecursively(folder);
  }

  private static Path newVersion(Path folder) throws IOException {
    var models = folder.resolve("models");
    FileSystemUtils.copyRecursively(Path.of("bpmn"), models);
    var model = models.resolve(MODEL);
    Files.writeString(
        model, Files.readString(model).replace("Dự thảo kết quả", "Soạn thảo kết quả"));
    return models;
  }

  private static String plan(Desk designer) throws IOException, InterruptedException {
    var plan = designer.post("plan", "/api/v1/migrations", Map.of("process", "specialist-review"));
    assertThat(plan.status()).isEqualTo(201);
    return plan.json().get("id").asText();
  }

  private static int done(Desk designer, String id) throws IOException, InterruptedException {
    return migration(designer, id).at("/progress/done").asInt();
  }

  private static JsonNode migration(Desk designer, String id)
      throws IOException, InterruptedException {
    return designer.get("look", "/api/v1/migrations/" + id);
  }

  private static Desk designer(Balancer node) {
    return new Desk(node, new Login.Basic("thietke"), new CountDownLatch(1));
  }
}
