package vn.motcua.engine.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Status;
import vn.motcua.modelcheck.ModelCheck;
import vn.motcua.procedures.Procedures;
import vn.motcua.support.Office;
import vn.motcua.support.OfficeFolder;
import vn.motcua.support.RunningOffice;

/**
 * Follows {@code docs/designers.*.md} on the running office: a procedure with a review model of its
 * own comes in by files alone, and dossiers go by it.
 */
@RunningOffice
class DesignersGuideIT {

  /** Somebody who is specialist and leader. */
  private static final String BOTH = "kiemnhiem";

  private static final String CODE = "1.999001";
  private static final Path EXAMPLE = Path.of("examples/new-procedure");
  private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|(\\S+)");

  @Autowired TestRestTemplate http;
  @Autowired Office office;
  @Autowired IdentityService identity;
  @Autowired TaskService tasks;
  @Autowired Dossiers dossiers;
  @Autowired ModelFolders folders;

  private JsonNode answer;

  @AfterAll
  static void putBack() {
    OfficeFolder.putBack();
  }

  @Test
  void theGuideLeadsToADossierThatIsDone() throws IOException {
    var guide = Guide.read("designers.vi.md");
    assertThat(guide).isEqualTo(Guide.read("designers.en.md"));
    UUID dossier = null;
    for (var box : guide.boxes()) {
      follow(box);
      if (answer != null && answer.has("dossierId")) {
        dossier = UUID.fromString(answer.get("dossierId").asText());
        for (var task : guide.tasks()) {
          office.complete(task.account(), dossier, task.task(), values(task));
        }
        answer = null;
      }
    }

    assertThat(dossiers.get(dossier).status()).isEqualTo(Status.COMPLETED);
    office.awaitOpen(dossier, "userTask_handOver");
    office.complete(
        "tiepnhan",
        dossier,
        "userTask_handOver",
        Map.of("handOverOutcome", "HANDED_OVER", "rating", "SATISFIED"));
    assertThat(dossiers.get(dossier).status()).isEqualTo(Status.RETURNED);
    others();
  }

  /** What else becomes of dossiers by the new model. */
  private void others() {
    identity.saveUser(identity.newUser(BOTH));
    try {
      identity.createMembership(BOTH, "specialist-land");
      identity.createMembership(BOTH, "leader");
      bothVerifyAtOnceAndAgainWhenSentBack();
    } finally {
      identity.deleteUser(BOTH);
    }
    aWithdrawalEndsBoth();
  }

  private void bothVerifyAtOnceAndAgainWhenSentBack() {
    var dossier = accepted();
    assertThat(office.openTasks(dossier))
        .containsExactlyInAnyOrder("userTask_verifyLocation", "userTask_verifyBusiness");
    assertThat(List.of("userTask_verifyLocation", "userTask_verifyBusiness"))
        .allSatisfy(task -> assertThat(office.open(dossier, task).getDueDate()).isNotNull());

    decide(dossier, BOTH, "userTask_verifyLocation", "locationOutcome", "NOT_SUITABLE");
    decide(dossier, "kinhte", "userTask_verifyBusiness", "businessOutcome", "SUITABLE");
    assertThatThrownBy(() -> decide(dossier, BOTH, "userTask_signLocation", "signOutcome", "SIGN"))
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("Người đã thụ lý hồ sơ này");
    tasks.setAssignee(office.open(dossier, "userTask_signLocation").getId(), null);
    decide(dossier, "lanhdao", "userTask_signLocation", "signOutcome", "SEND_BACK");
    assertThat(office.openTasks(dossier))
        .containsExactlyInAnyOrder("userTask_verifyLocation", "userTask_verifyBusiness");

    decide(dossier, "diachinh", "userTask_verifyLocation", "locationOutcome", "NOT_SUITABLE");
    decide(dossier, "kinhte", "userTask_verifyBusiness", "businessOutcome", "SUITABLE");
    decide(dossier, "lanhdao", "userTask_signLocation", "signOutcome", "STOP");
    assertThat(dossiers.get(dossier).status()).isEqualTo(Status.STOPPED);
    assertThat(office.openTasks(dossier)).isEmpty();
  }

  private void aWithdrawalEndsBoth() {
    var dossier = accepted();
    decide(dossier, "kinhte", "userTask_verifyBusiness", "businessOutcome", "SUITABLE");
    var request =
        RequestEntity.post("/api/v1/dossiers/" + dossier + "/withdrawals")
            .contentType(MediaType.APPLICATION_JSON)
            .body(
                Map.of("requestedAt", Instant.now().toString(), "reason", "Không mở cửa hàng nữa"));
    assertThat(
            http.withBasicAuth("tiepnhan", "tiepnhan")
                .exchange(request, JsonNode.class)
                .getStatusCode()
                .is2xxSuccessful())
        .isTrue();

    assertThat(dossiers.get(dossier).status()).isEqualTo(Status.WITHDRAWN);
    assertThat(office.openTasks(dossier)).isEmpty();
  }

  private UUID accepted() {
    var dossier = office.submit(CODE, Channel.COUNTER, Instant.now());
    decide(dossier, "tiepnhan", "userTask_checkPapers", "checkOutcome", "ACCEPT");
    return dossier;
  }

  private void decide(UUID dossier, String account, String task, String variable, String value) {
    office.complete(
        account, dossier, task, new HashMap<>(Map.of(variable, value, "note", "Vì lý do khác")));
  }

  private static Map<String, Object> values(Guide.Task task) {
    return task.variable().equals("numberOutcome")
        ? new HashMap<>(Map.of(task.variable(), task.value(), "resultNumber", "12/XN-UBND"))
        : new HashMap<>(Map.of(task.variable(), task.value()));
  }

  private void follow(Guide.Box box) throws IOException {
    if (box.language().equals("yaml")) {
      assertThat(box.content())
          .isEqualTo(Files.readString(EXAMPLE.resolve("catalogue-row.yaml")).stripTrailing());
      var catalogue = "procedures/catalogue.yaml";
      OfficeFolder.write(catalogue, OfficeFolder.read(catalogue) + box.content() + "\n");
      return;
    }
    var command =
        ARGUMENT
            .matcher(box.content())
            .results()
            .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
            .toList();
    switch (command.get(0)) {
      case "cp" -> copy(Path.of(command.get(2)), command.get(3));
      case "mvn" -> {
        assertThat(command).containsExactly("mvn", "-q", "-Pmodelcheck");
        // it reads the files, whatever the office has taken of them by now
        var procedures = new Procedures(ofOffice("procedures/catalogue.yaml"));
        assertThat(new ModelCheck(procedures).check(folders.read().values())).isEmpty();
      }
      case "curl" -> curl(command.subList(1, command.size()));
      default -> throw new AssertionError("Nobody knows how to follow " + box.content());
    }
  }

  private static void copy(Path from, String to) throws IOException {
    assertThat(to).startsWith("bpmn/").endsWith("/");
    FileSystemUtils.copyRecursively(
        from, OfficeFolder.file(to.substring("bpmn/".length())).resolve(from.getFileName()));
  }

  /**
   * Again for a while, as whoever sits before it would; that five seconds are enough is tested
   * elsewhere.
   */
  private void curl(List<String> arguments) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              var response = call(arguments);
              assertThat(response.getStatusCode().is2xxSuccessful())
                  .as("%s: %s", arguments, response.getBody())
                  .isTrue();
              answer = response.getBody();
              if (answer.has("serving")) {
                assertThat(answer.get("refused")).isEmpty();
                assertThat(answer.get("serving").findValuesAsText("id"))
                    .contains("location-review");
              }
            });
  }

  private ResponseEntity<JsonNode> call(List<String> arguments) {
    var headers = new HttpHeaders();
    var parts = new LinkedMultiValueMap<String, Object>();
    Object body = null;
    String path = null;
    for (int i = 0; i < arguments.size(); i++) {
      switch (arguments.get(i)) {
        case "-u" -> {
          var account = arguments.get(++i).split(":");
          headers.setBasicAuth(account[0], account[1]);
        }
        case "-H" -> {
          var header = arguments.get(++i).split(": ");
          headers.add(header[0], header[1]);
        }
        case "-d" -> body = arguments.get(++i).getBytes(StandardCharsets.UTF_8);
        case "-F" -> part(parts, arguments.get(++i));
        default -> path = arguments.get(i).replace("http://localhost:8080", "");
      }
    }
    if (!parts.isEmpty()) {
      headers.setContentType(MediaType.MULTIPART_FORM_DATA);
      body = parts;
    }
    var method = body == null ? HttpMethod.GET : HttpMethod.POST;
    return http.exchange(
        new RequestEntity<>(body, headers, method, URI.create(http.getRootUri() + path)),
        JsonNode.class);
  }

  private static void part(MultiValueMap<String, Object> parts, String argument) {
    var part = argument.split("=", 2);
    parts.add(
        part[0],
        part[1].startsWith("@bpmn/") ? ofOffice(part[1].substring("@bpmn/".length())) : part[1]);
  }

  private static FileSystemResource ofOffice(String file) {
    return new FileSystemResource(OfficeFolder.file(file));
  }
}
