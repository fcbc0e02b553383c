package vn.motcua.migration.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Channel;
import vn.motcua.engine.models.gate.ModelGate;
import vn.motcua.support.ChangedModels;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;

/** A designer has the running dossiers go over to a new version, by the API and by the command. */
@RunningOffice
class MigrationIT {

  private static final String RENAMED = "userTask_draft:userTask_prepareResult";

  @Autowired TestRestTemplate http;
  @Autowired JdbcClient jdbc;
  @Autowired Office office;
  @Autowired RepositoryService repository;
  @Autowired ModelGate gate;
  private ChangedModels changed;
  private UUID dossier;

  @BeforeEach
  void aDossier() {
    changed = new ChangedModels(repository, gate);
    dossier = office.submit("1.004873", Channel.COUNTER, Instant.now());
    office.complete("tiepnhan", dossier, "userTask_checkPapers", Map.of("checkOutcome", "ACCEPT"));
  }

  // the other tests count on the shipped models, and share this application
  @AfterEach
  void removeTheNewVersions() {
    changed.remove();
  }

  @Test
  void aPlanIsSeenTriedRunFollowedAndTakenBack() {
    changed.deploy("specialist-review");
    var planned =
        plan(
            Map.of(
                "process",
                "specialist-review",
                "renamed",
                ChangedModels.RENAMED.get("specialist-review")));
    var plan = planned.getBody();
    var id = plan.get("id").asText();

    assertThat(planned.getStatusCode().value()).isEqualTo(201);
    assertThat(planned.getHeaders().getLocation())
        .hasToString("/api/v1/migrations/%s/dry-run".formatted(id));
    assertThat(plan.get("state").asText()).isEqualTo("PLANNED");
    assertThat(plan.at("/routes/0/comparison/mapped").findValuesAsText("to"))
        .contains("userTask_verify", "userTask_prepareResult");
    assertThat(plan.at("/routes/0/comparison/unmapped")).isEmpty();

    var dryRun = get("/%s/dry-run".formatted(id)).getBody();
    var line = ofDossier(dryRun.get("dossiers"));
    assertThat(dryRun.at("/counts/dossiers").asInt()).isEqualTo(dryRun.get("dossiers").size());
    assertThat(line.at("/before/elements/0").asText()).isEqualTo("userTask_verify");
    assertThat(line.at("/before/dueAt").asText()).endsWith("T17:00:00+07:00");
    assertThat(line.get("after")).isEqualTo(line.get("before"));
    assertThat(dryRun.toString()).doesNotContain(Office.PLANTED_NAME, Office.PLANTED_IDENTITY);

    assertThat(post("/%s/apply".formatted(id)).getStatusCode().value()).isEqualTo(202);
    var done = finished(id);
    assertThat(done.at("/progress/left").asInt()).isZero();
    assertThat(done.at("/progress/startedBy").asText()).isEqualTo("thietke");
    assertThat(
            ofDossier(get("/%s/dossiers?limit=1000&state=DONE".formatted(id)).getBody())
                .get("dossierCode")
                .asText())
        .startsWith("H63.12.3-");
    assertThat(get("").getBody().get(0).get("id").asText()).isEqualTo(id);

    var back = post("/%s/undo".formatted(id));
    assertThat(back.getStatusCode().value()).isEqualTo(201);
    assertThat(back.getBody().get("undoes").asText()).isEqualTo(id);
    post("/%s/apply".formatted(back.getBody().get("id").asText()));
    finished(back.getBody().get("id").asText());
    office.complete("tuphap", dossier, "userTask_verify", Map.of("verifyOutcome", "APPROVE"));
    assertThat(office.openTasks(dossier)).containsExactly("userTask_draft");
  }

  @Test
  void theCommandSaysAndDoesTheSame() {
    changed.deploy("specialist-review");
    var code =
        jdbc.sql("SELECT code FROM dossier WHERE id = ?")
            .param(dossier)
            .query(String.class)
            .single();

    var planned = command("--process=specialist-review", "--renamed=" + RENAMED);
    assertThat(planned)
        .contains(code, "[\"userTask_verify\"] → [\"userTask_verify\"]", "Chưa có gì thay đổi");
    var id = after("--apply=(\\d+)", planned);
    assertThat(command("--apply=" + id)).contains("còn 0");
    var back = command("--undo=" + id);
    assertThat(back).contains(code);
    command("--apply=" + after("--apply=(\\d+)", back));

    office.complete("tuphap", dossier, "userTask_verify", Map.of("verifyOutcome", "APPROVE"));
    assertThat(office.openTasks(dossier)).containsExactly("userTask_draft");
  }

  @Test
  void theCommandSaysWhatIsWrong() {
    assertThat(command("--process=nothing"))
        .contains("process must be one of", "specialist-review");
    assertThat(command("--whatever")).contains("migrate --process=KEY");
    assertThat(command("--process=intake", "--account=tuphap")).contains("may not migrate");
    assertThat(command("--process=intake", "--server=http://localhost:1"))
        .contains("cannot be reached");
  }

  @Test
  void whatIsNoMigrationIsSaidWithTheFieldAtFault() {
    changed.deploy("specialist-review");
    var review = "specialist-review";

    assertInvalid("process", Map.of());
    assertInvalid("process", Map.of("process", "nothing"));
    assertInvalid("from", Map.of("process", review, "from", "99"));
    assertInvalid("to", Map.of("process", review, "to", "no such tag"));
    assertInvalid("from", Map.of("process", review, "from", "1", "to", "1"));
    for (var renamed :
        List.of(Map.of("task_no", "userTask_draft"), Map.of("userTask_draft", "task_no"))) {
      assertInvalid("renamed", Map.of("process", review, "from", "1", "renamed", renamed));
    }
  }

  private void assertInvalid(String field, Map<String, Object> body) {
    var refused = plan(body);
    assertThat(refused.getStatusCode().value()).isEqualTo(400);
    assertThat(refused.getBody().at("/violations/0/field").asText()).isEqualTo(field);
    assertThat(refused.getBody().at("/violations/0/message").asText()).isNotBlank();
  }

  @Test
  void whatCannotBeAsThingsStandIsRefused() {
    var latest = plan(Map.of("process", "return", "to", "1", "from", "1"));
    assertThat(latest.getStatusCode().value()).isEqualTo(400);
    assertConflict(plan(Map.of("process", "intake", "to", "1")), "there is nothing to migrate");

    changed.deploy("specialist-review");
    var id = plan(Map.of("process", "specialist-review")).getBody().get("id").asText();
    assertConflict(post("/%s/undo".formatted(id)), "nothing to undo");
    changed.deploy("specialist-review");
    assertConflict(post("/%s/apply".formatted(id)), "was deployed after this plan");
    changed.remove();
    assertConflict(post("/%s/apply".formatted(id)), "was removed");
    assertThat(get("/" + id).getBody().at("/routes/0/comparison").isNull()).isTrue();

    for (var path : List.of("/0", "/0/dry-run", "/0/dossiers")) {
      assertThat(get(path).getStatusCode().value()).as(path).isEqualTo(404);
    }
    assertThat(post("/0/apply").getStatusCode().value()).isEqualTo(404);
    assertThat(post("/0/undo").getStatusCode().value()).isEqualTo(404);
    assertThat(get("/%s/dossiers?limit=0".formatted(id)).getStatusCode().value()).isEqualTo(400);
  }

  @Test
  void anotherOneIsRefusedWhileOneIsRunning() {
    changed.deploy("specialist-review");
    var first = plan(Map.of("process", "specialist-review")).getBody().get("id").asText();
    var second = plan(Map.of("process", "specialist-review")).getBody().get("id").asText();
    // as another node would that is at it
    jdbc.sql("UPDATE migration SET started_by = 'thietke', started_at = now() WHERE id = ?::bigint")
        .param(first)
        .update();

    try {
      assertConflict(
          post("/%s/apply".formatted(second)), "Migration %s is still running".formatted(first));
    } finally {
      post("/%s/apply".formatted(first));
      finished(first);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tuphap", "giamsat", "portal"})
  void onlyDesignersAndAdministratorsMigrate(String account) {
    for (var path : List.of("", "/1", "/1/dry-run", "/1/dossiers")) {
      assertThat(
              http.withBasicAuth(account, account)
                  .getForEntity("/api/v1/migrations" + path, String.class)
                  .getStatusCode()
                  .value())
          .as(path)
          .isEqualTo(403);
    }
    for (var path : List.of("", "/1/apply", "/1/undo")) {
      assertThat(
              http.withBasicAuth(account, account)
                  .postForEntity("/api/v1/migrations" + path, Map.of(), String.class)
                  .getStatusCode()
                  .value())
          .as(path)
          .isEqualTo(403);
    }
  }

  @Test
  void administratorsMayAndStrangersMayNot() {
    assertThat(
            http.withBasicAuth("quantri", "quantri")
                .getForEntity("/api/v1/migrations", String.class)
                .getStatusCode()
                .value())
        .isEqualTo(200);
    assertThat(http.getForEntity("/api/v1/migrations", String.class).getStatusCode().value())
        .isEqualTo(401);
  }

  private static void assertConflict(ResponseEntity<JsonNode> answer, String words) {
    assertThat(answer.getStatusCode().value()).isEqualTo(409);
    assertThat(answer.getBody().get("detail").asText()).contains(words);
  }

  private JsonNode finished(String id) {
    return await()
        .until(() -> get("/" + id).getBody(), m -> m.get("state").asText().equals("FINISHED"));
  }

  private JsonNode ofDossier(JsonNode lines) {
    return StreamSupport.stream(lines.spliterator(), false)
        .filter(line -> line.get("dossierId").asText().equals(dossier.toString()))
        .findFirst()
        .orElseThrow();
  }

  private ResponseEntity<JsonNode> plan(Map<String, Object> body) {
    return designer().postForEntity("/api/v1/migrations", body, JsonNode.class);
  }

  private ResponseEntity<JsonNode> post(String path) {
    return designer().postForEntity("/api/v1/migrations" + path, null, JsonNode.class);
  }

  private ResponseEntity<JsonNode> get(String path) {
    return designer().getForEntity("/api/v1/migrations" + path, JsonNode.class);
  }

  private TestRestTemplate designer() {
    return http.withBasicAuth("thietke", "thietke");
  }

  private String command(String... args) {
    var all = new ArrayList<String>(List.of("--server=" + http.getRootUri()));
    all.addAll(List.of(args));
    var printed = new ByteArrayOutputStream();
    var password = all.contains("--account=tuphap") ? "tuphap" : "thietke";
    MigrateCommand.run(
        new PrintStream(printed, true, StandardCharsets.UTF_8),
        password,
        all.toArray(String[]::new));
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static String after(String pattern, String text) {
    var found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group(1);
  }
}
