package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.support.RunningOffice;

/** The HTTP API as a portal's developer tries it, on the running application. */
@RunningOffice
@ExtendWith(OutputCaptureExtension.class)
class ApiIT {

  private static final String IDENTITY = "074098765923";
  private static final String NOBODY = "";

  @Autowired TestRestTemplate http;
  @Autowired JdbcClient jdbc;

  @Test
  void proceduresArePublic() {
    assertThat(get(NOBODY, "/api/v1/procedures").getBody())
        .extracting(procedure -> procedure.get("code").asText())
        .contains("1.004873", "2.000815");
    var procedure = get(NOBODY, "/api/v1/procedures/1.004873").getBody();
    assertThat(procedure.get("name").asText()).isEqualTo("Cấp Giấy xác nhận tình trạng hôn nhân");
    assertThat(procedure.at("/limit/amount").asInt()).isEqualTo(3);
    assertThat(procedure.at("/limit/unit").asText()).isEqualTo("WORKING_DAYS");
    assertThat(procedure.get("papers")).isNotEmpty();
    assertThat(procedure.has("fee")).isTrue();
    assertThat(procedure.has("guidance")).isTrue();
    isProblem(get(NOBODY, "/api/v1/procedures/9.999999"), 404);
  }

  @ParameterizedTest
  @CsvSource({
    "1.004873, 2024-04-26T09:00:00+07:00, 2024-05-04T17:00+07:00",
    "2.000815, 2026-11-23T15:00:00+07:00, 2026-11-23T17:00+07:00",
    "2.000815, 2026-11-23T15:00:01+07:00, 2026-11-25T17:00+07:00",
  })
  void aDeadlineIsPreviewedWithoutLogin(String procedure, String acceptedAt, String dueAt) {
    var preview = preview(procedure, acceptedAt).getBody();
    assertThat(preview.get("dueAt").asText()).endsWith("+07:00");
    assertThat(OffsetDateTime.parse(preview.get("dueAt").asText()))
        .isEqualTo(OffsetDateTime.parse(dueAt));
    assertThat(preview.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("startsAt", "atRiskAt", "dueAt", "limit", "ruleSet", "days");
    assertThat(preview.at("/days/0").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("date", "kind", "counted", "note");
  }

  @Test
  void aPreviewThatCannotBeComputedSaysWhy() {
    isProblem(preview("9.999999", "2026-11-23T15:00:00+07:00"), 404);
    assertThat(violations(isProblem(preview("1.004873", "tomorrow"), 400)))
        .containsExactly("acceptedAt");
    assertThat(isProblem(preview("1.004873", "2031-01-06T08:00:00+07:00"), 422).get("detail"))
        .asString()
        .contains("2031");
  }

  @Test
  void aDossierIsPlannedForThoseWhoAnswerForTheProcesses() {
    var path = "/api/v1/what-if?procedure=1.004873&acceptedAt=2026-11-09T08:00:00%2B07:00";
    for (var account : List.of("thietke", "lanhdao", "giamsat", "quantri")) {
      var plan = getUri(account, path).getBody();
      assertThat(plan.get("dueAt").asText()).as(account).isEqualTo("2026-11-12T17:00:00+07:00");
      assertThat(plan.at("/steps/1/name").asText()).isEqualTo("Thẩm tra, xác minh hồ sơ");
      assertThat(plan.at("/steps/1/limit").asText()).isEqualTo("40%");
      assertThat(plan.at("/steps/1/to").asText()).isEqualTo("2026-11-10T14:18:00+07:00");
    }
    for (var account : List.of("tiepnhan", "tuphap", "vanthu", "portal")) {
      isProblem(getUri(account, path), 403);
    }
    assertThat(text(NOBODY, path).getStatusCode().value()).isEqualTo(401);
  }

  @Test
  void aPlanIsDrawnOrSaysWhyNot() {
    var svg = new HttpHeaders();
    svg.setAccept(List.of(MediaType.valueOf("image/svg+xml")));
    var drawn = whatIf("1.004873&acceptedAt=2026-11-09T08:00:00%2B07:00", svg, String.class);
    assertThat(drawn.getHeaders().getContentType()).hasToString("image/svg+xml;charset=UTF-8");
    assertThat(drawn.getBody()).startsWith("<svg").contains("Thẩm tra, xác minh hồ sơ");

    isProblem(whatIf("9.999999&acceptedAt=2026-11-09T08:00:00%2B07:00", svg, JsonNode.class), 404);
    var json = new HttpHeaders();
    assertThat(violations(isProblem(whatIf("&acceptedAt=now", json, JsonNode.class), 400)))
        .containsExactly("procedure", "acceptedAt");
    var first = "1.004873&acceptedAt=-999999999-01-01T00:00:00%2B18:00";
    assertThat(violations(isProblem(whatIf(first, json, JsonNode.class), 400)))
        .containsExactly("acceptedAt");
    for (var wrong :
        Map.of(
                "&acceptedAt=2026-12-30T08:00:00%2B07:00", "2027",
                "&acceptedAt=2026-11-09T08:00:00%2B07:00&model=three", "specialist-review")
            .entrySet()) {
      var problem = isProblem(whatIf("1.004873" + wrong.getKey(), json, JsonNode.class), 422);
      assertThat(problem.get("detail").asText()).contains(wrong.getValue());
    }
  }

  @Test
  void aParameterWithoutACharacterInItsNameIsRefused() {
    isProblem(getUri("vanthu", "/api/v1/dossiers?code=H63.12.3-261109-0001&%00=07"), 400);
  }

  private <T> ResponseEntity<T> whatIf(String query, HttpHeaders headers, Class<T> type) {
    return as("thietke")
        .exchange(
            URI.create("/api/v1/what-if?procedure=" + query),
            HttpMethod.GET,
            new HttpEntity<>(headers),
            type);
  }

  private ResponseEntity<JsonNode> getUri(String account, String path) {
    return as(account).getForEntity(URI.create(path), JsonNode.class);
  }

  @Test
  void aSubmissionIsTakenOnce() {
    var submission = submission();
    var first = submit("portal", submission);
    var again = submit("tiepnhan", submission);

    assertThat(first.getStatusCode().value()).isEqualTo(201);
    assertThat(first.getBody().get("status").asText()).isEqualTo("REGISTERED");
    assertThat(first.getHeaders().getLocation())
        .hasToString("/api/v1/dossiers/" + first.getBody().get("dossierId").asText());
    assertThat(again.getStatusCode().value()).isEqualTo(200);
    assertThat(again.getBody()).isEqualTo(first.getBody());
  }

  @Test
  void theSameSubmissionAtTheSameTimeIsOneDossierAndOneProcess() {
    var submission = submission();
    var callers = Executors.newFixedThreadPool(8);
    try {
      var calls =
          Stream.generate(
                  () -> CompletableFuture.supplyAsync(() -> submit("portal", submission), callers))
              .limit(8)
              .toList();
      var answers = calls.stream().map(CompletableFuture::join).toList();

      assertThat(answers)
          .extracting(answer -> answer.getStatusCode().value())
          .containsExactlyInAnyOrder(201, 200, 200, 200, 200, 200, 200, 200);
      assertThat(answers)
          .extracting(answer -> answer.getBody().get("dossierId").asText())
          .containsOnly(id(answers.get(0)));
      assertThat(processesOf(id(answers.get(0)))).isEqualTo(1);
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void aSubmissionTakesALoginAndTheRightGroup() {
    isProblem(submit(NOBODY, submission()), 401);
    // the engine then keeps this account out for some seconds: it is one that no other test uses
    isProblem(
        exchange(http.withBasicAuth("kinhte", "wrong"), HttpMethod.POST, "/api/v1/dossiers", "{}"),
        401);
    for (var account : List.of("tuphap", "vanthu", "lanhdao", "giamsat", "thietke", "quantri")) {
      isProblem(submit(account, submission()), 403);
    }
  }

  @Test
  void aSubmissionWithFaultsNamesThemAll() {
    var submission = submission();
    submission.remove("submissionId");
    submission.put("applicant", Map.of("kind", "PERSON", "identityNumber", "12"));
    submission.put("components", List.of(Map.of("code", "declaration", "form", "PAPER")));

    assertThat(violations(isProblem(submit("portal", submission), 400)))
        .containsExactlyInAnyOrder(
            "submissionId", "applicant.fullName", "applicant.identityNumber", "components[0].name");
  }

  @ParameterizedTest
  @CsvSource({
    "agencyCode, H00.00",
    "procedureCode, 9.999999",
    "submittedAt, 2036-01-01T08:00:00+07:00",
  })
  void aSubmissionThatThisOfficeCannotTakeNamesTheField(String field, String value) {
    var submission = submission();
    submission.put(field, value);

    assertThat(violations(isProblem(submit("portal", submission), 422))).containsExactly(field);
  }

  @Test
  void anUnknownFieldIsRefused() {
    var submission = submission();
    submission.put("chanel", "ONLINE");

    assertThat(isProblem(submit("portal", submission), 400).get("detail").asText())
        .contains("unknown field", "known here: agencyCode, applicant, channel");
  }

  @Test
  void aFieldThatIsThereTwiceIsRefused() {
    var body = "{\"to\": \"tuphap\", \"to\": \"diachinh\"}";
    assertThat(
            isProblem(post("vanthu", "/api/v1/tasks/1/hand-over", body), 400)
                .get("detail")
                .asText())
        .startsWith("The body is not valid JSON");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "submissionId",
        "agencyCode",
        "procedureCode",
        "channel",
        "submittedAt",
        "applicant",
        "components",
        "074098765923",
      })
  void anIdentityNumberIsNeverEchoed(String field, CapturedOutput output) {
    var submission = submission();
    // one blank makes it wrong as an id, too
    submission.put(field, IDENTITY + " ");

    var answer = submit("portal", submission);

    assertThat(answer.getStatusCode().is4xxClientError()).isTrue();
    assertThat(answer.getBody().toString()).doesNotContain(IDENTITY);
    assertThat(output).doesNotContain(IDENTITY);
  }

  @Test
  void staffReadADossierAndAPortalDoesNot() {
    var dossier = id(submit("portal", submission()));

    for (var account : List.of("tiepnhan", "tuphap", "vanthu", "lanhdao", "giamsat", "quantri")) {
      var state = get(account, "/api/v1/dossiers/" + dossier);
      assertThat(state.getStatusCode().value()).as(account).isEqualTo(200);
      assertThat(state.getBody().at("/status/code").asInt()).isEqualTo(1);
      assertThat(state.getBody().toString()).doesNotContain(IDENTITY);
    }
    var timeline = get("tiepnhan", "/api/v1/dossiers/" + dossier + "/timeline");
    assertThat(timeline.getBody()).hasSize(1);
    assertThat(timeline.getBody().at("/0/actor").asText()).isEqualTo("portal");
    isProblem(get("portal", "/api/v1/dossiers/" + dossier), 403);
    isProblem(get(NOBODY, "/api/v1/dossiers/" + dossier), 401);
    isProblem(get("tiepnhan", "/api/v1/dossiers/" + UUID.randomUUID()), 404);
    isProblem(get("tiepnhan", "/api/v1/dossiers/" + UUID.randomUUID() + "/timeline"), 404);
    isProblem(get("tiepnhan", "/api/v1/dossiers/12"), 400);
  }

  @Test
  void whatIsNotAwaitedIsAConflict() {
    var dossier = id(submit("portal", submission()));

    isProblem(request(dossier, "supplements", supplement()), 409);
    isProblem(request(dossier, "payments", payment()), 409);
    isProblem(request(UUID.randomUUID().toString(), "payments", payment()), 404);
    assertThat(violations(isProblem(request(dossier, "payments", Map.of("amount", -1)), 400)))
        .containsExactlyInAnyOrder("transactionId", "amount", "paidAt");
    isProblem(post("lanhdao", "/api/v1/dossiers/" + dossier + "/withdrawals", withdrawal()), 403);
  }

  @Test
  void aWithdrawnDossierStaysWithdrawn() {
    var dossier = id(submit("portal", submission()));

    assertThat(request(dossier, "withdrawals", withdrawal()).getBody().get("status").asText())
        .isEqualTo("WITHDRAWN");
    assertThat(request(dossier, "withdrawals", withdrawal()).getStatusCode().value())
        .isEqualTo(200);
    isProblem(request(dossier, "supplements", supplement()), 409);
    assertThat(get("tiepnhan", "/api/v1/dossiers/" + dossier).getBody().at("/status/code").asInt())
        .isEqualTo(7);
  }

  @Test
  void aSupplementThatIsAwaitedMovesTheDossierOnOnce() {
    var dossier = id(submit("portal", submission()));
    var task = openTask("tiepnhan", dossier);
    assertThat(
            post("tiepnhan", "/engine-rest/task/" + task + "/claim", Map.of("userId", "tiepnhan"))
                .getStatusCode()
                .value())
        .isEqualTo(204);
    var outcome = Map.of("value", "SUPPLEMENT");
    var note = Map.of("value", "Bổ sung tờ khai");
    assertThat(
            post(
                    "tiepnhan",
                    "/engine-rest/task/" + task + "/submit-form",
                    Map.of("variables", Map.of("checkOutcome", outcome, "note", note)))
                .getStatusCode()
                .value())
        .isEqualTo(204);

    var supplement = supplement();
    assertThat(request(dossier, "supplements", supplement).getBody().get("status").asText())
        .isEqualTo("REGISTERED");
    assertThat(request(dossier, "supplements", supplement).getStatusCode().value()).isEqualTo(200);
    isProblem(request(dossier, "supplements", supplement()), 409);
  }

  @ParameterizedTest
  @CsvSource({
    "timeliness, 'handled early onTime late byChannel byField byMonth'",
    "index-766, 'counted onTime overdue onTimePercent overdueDossiers'"
  })
  void reportsAreForLeaderAndSupervisor(String report, String figures) {
    var path = "/api/v1/reports/" + report + "?from=2026-01-01&to=2026-12-31";
    for (var account : List.of("lanhdao", "giamsat")) {
      assertThat(get(account, path).getBody().fieldNames())
          .toIterable()
          .contains("from", "to")
          .contains(figures.split(" "));
    }
    isProblem(get("tiepnhan", path), 403);
    isProblem(get("quantri", path), 403);
    isProblem(get("portal", path), 403);
    isProblem(get(NOBODY, path), 401);
  }

  @ParameterizedTest
  @CsvSource({
    "?to=2026-02-01, from",
    "?from=2026-02-01, to",
    "?from=2026-02-01&to=2026-01-31, to",
    "?from=2026-02-01&to=28.02.2026, to",
    "?from=2026-02-01&to=2026-02-29, to",
    "?from=2026-02-01&to=%2B10000-01-01, to",
    "?from=-0001-02-01&to=2026-01-31, from",
  })
  void aReportNamesWhatIsWrongWithItsPeriod(String period, String field) {
    for (var report : List.of("timeliness", "index-766")) {
      var path = URI.create("/api/v1/reports/" + report + period);
      var answer = as("lanhdao").getForEntity(path, JsonNode.class);
      assertThat(violations(isProblem(answer, 400))).as(report).containsExactly(field);
    }
  }

  @Test
  void theApiDescribesItselfAndItsHealthToEverybody() {
    var description = get(NOBODY, "/v3/api-docs").getBody();
    assertThat(description.get("paths").fieldNames())
        .toIterable()
        .contains(
            "/api/v1/procedures",
            "/api/v1/deadlines/preview",
            "/api/v1/dossiers",
            "/api/v1/dossiers/{id}",
            "/api/v1/dossiers/{id}/timeline",
            "/api/v1/dossiers/{id}/deadline",
            "/api/v1/dossiers/{id}/supplements",
            "/api/v1/reports/timeliness",
            "/api/v1/reports/index-766");
    assertThat(description.at("/components/schemas/Index/properties/citizenTime/type").asText())
        .isEqualTo("string");
    assertThat(get(NOBODY, "/actuator/health").getBody().get("status").asText()).isEqualTo("UP");
    assertThat(get(NOBODY, "/actuator/health").getBody().has("components")).isFalse();
    assertThat(text(NOBODY, "/actuator/prometheus").getStatusCode().value()).isEqualTo(401);
    assertThat(text("quantri", "/actuator/prometheus").getBody()).contains("jvm_memory");
  }

  @Test
  void theEnginesOwnApiShowsWhatTheAccountMaySee() {
    var dossier = id(submit("portal", submission()));

    assertThat(text(NOBODY, "/engine-rest/task").getStatusCode().value()).isEqualTo(401);
    assertThat(tasksOf("tiepnhan", dossier)).hasSize(1);
    // all staff may say where a dossier is
    assertThat(tasksOf("tuphap", dossier)).hasSize(1);
    assertThat(text("portal", "/engine-rest/task").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    var task = "/engine-rest/task/" + openTask("tiepnhan", dossier);
    for (var work : List.of("/complete", "/claim", "/submit-form")) {
      assertThat(post("tuphap", task + work, Map.of("userId", "tuphap")).getStatusCode())
          .as(work)
          .isEqualTo(HttpStatus.FORBIDDEN);
    }
    assertThat(get("tiepnhan", "/engine-rest/user").getBody()).hasSize(1);
    assertThat(get("quantri", "/engine-rest/user").getBody()).hasSizeGreaterThan(5);
  }

  private JsonNode isProblem(ResponseEntity<JsonNode> answer, int status) {
    assertThat(answer.getStatusCode().value()).isEqualTo(status);
    assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer.getBody().get("status").asInt()).isEqualTo(status);
    assertThat(answer.getHeaders().getFirst("X-Request-Id"))
        .isEqualTo(answer.getBody().get("requestId").asText());
    return answer.getBody();
  }

  private static List<String> violations(JsonNode problem) {
    return problem.findValuesAsText("field");
  }

  private static Map<String, Object> submission() {
    return new HashMap<>(
        Map.of(
            "submissionId",
            UUID.randomUUID().toString(),
            "agencyCode",
            "H63.12.3",
            "procedureCode",
            "1.004873",
            "channel",
            "ONLINE",
            "submittedAt",
            now(),
            "applicant",
            Map.of("kind", "PERSON", "fullName", "Nguyễn Văn A", "identityNumber", IDENTITY),
            "components",
            List.of(Map.of("code", "declaration", "name", "Tờ khai", "form", "ELECTRONIC"))));
  }

  private static Map<String, Object> supplement() {
    return Map.of(
        "receivedAt",
        now(),
        "components",
        List.of(Map.of("code", "declaration", "name", "Tờ khai", "form", "PAPER")));
  }

  private static Map<String, Object> payment() {
    return Map.of("transactionId", UUID.randomUUID().toString(), "amount", 15000, "paidAt", now());
  }

  private static Map<String, Object> withdrawal() {
    return Map.of("requestedAt", now(), "reason", "Không còn nhu cầu");
  }

  private static String now() {
    return Instant.now().atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toOffsetDateTime().toString();
  }

  private ResponseEntity<JsonNode> submit(String account, Map<String, Object> submission) {
    return post(account, "/api/v1/dossiers", submission);
  }

  private ResponseEntity<JsonNode> request(String dossier, String kind, Map<String, ?> body) {
    return post("portal", "/api/v1/dossiers/" + dossier + "/" + kind, body);
  }

  private static String id(ResponseEntity<JsonNode> submitted) {
    return submitted.getBody().get("dossierId").asText();
  }

  private ResponseEntity<JsonNode> preview(String procedure, String acceptedAt) {
    return http.getForEntity(
        "/api/v1/deadlines/preview?procedure={procedure}&acceptedAt={acceptedAt}",
        JsonNode.class,
        procedure,
        acceptedAt);
  }

  private JsonNode tasksOf(String account, String dossier) {
    return get(account, "/engine-rest/task?processInstanceBusinessKey=" + dossier).getBody();
  }

  private String openTask(String account, String dossier) {
    return tasksOf(account, dossier).at("/0/id").asText();
  }

  private int processesOf(String dossier) {
    return jdbc.sql(
            """
            SELECT count(*) FROM act_hi_procinst
            WHERE business_key_ = ? AND proc_def_key_ = 'dossier'
            """)
        .param(dossier)
        .query(Integer.class)
        .single();
  }

  private ResponseEntity<JsonNode> get(String account, String path) {
    return exchange(as(account), HttpMethod.GET, path, null);
  }

  private ResponseEntity<JsonNode> post(String account, String path, Object body) {
    return exchange(as(account), HttpMethod.POST, path, body);
  }

  private ResponseEntity<String> text(String account, String path) {
    return as(account).getForEntity(path, String.class);
  }

  private static ResponseEntity<JsonNode> exchange(
      TestRestTemplate client, HttpMethod method, String path, Object body) {
    var headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    headers.setAccept(List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON));
    return client.exchange(path, method, new HttpEntity<>(body, headers), JsonNode.class);
  }

  /** The password is the account's name. */
  private TestRestTemplate as(String account) {
    return account.equals(NOBODY) ? http : http.withBasicAuth(account, account);
  }
}
