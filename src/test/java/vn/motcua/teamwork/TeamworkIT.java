package vn.motcua.teamwork;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.Channel;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;

/** Handing over, standing in and commenting, over HTTP. */
@RunningOffice
@ExtendWith(OutputCaptureExtension.class)
class TeamworkIT {

  private static final String TUPHAP = "Công chức Tư pháp – Hộ tịch";

  @Autowired TestRestTemplate http;
  @Autowired JdbcClient jdbc;
  @Autowired Office office;
  private UUID dossier;
  private String task;

  @BeforeEach
  void aTaskOfTheJudicialSpecialists() {
    office.hireColleague();
    dossier = office.submit("1.004873", Channel.COUNTER, Instant.now());
    office.complete("tiepnhan", dossier, "userTask_checkPapers", Map.of("checkOutcome", "ACCEPT"));
    task = office.open(dossier, "userTask_verify").getId();
  }

  @AfterEach
  void nobodyIsAbsent() {
    jdbc.sql("DELETE FROM stand_in").update();
  }

  @Test
  void whoHasATaskHandsItOverAndItIsOnRecord() {
    engine("tuphap", "claim", Map.of("userId", "tuphap"));

    var open = get("tuphap", colleagues()).getBody();
    assertThat(open.get("holder").asText()).isEqualTo("tuphap");
    assertThat(open.get("mayBeGiven").asBoolean()).isTrue();
    assertThat(open.get("colleagues").findValuesAsText("account"))
        .containsExactlyInAnyOrder("tuphap", Office.COLLEAGUE);
    assertThat(status(handOver("tuphap", Office.COLLEAGUE))).isEqualTo(204);
    assertThat(status(engine(Office.COLLEAGUE, "unclaim", Map.of()))).isEqualTo(204);

    assertThat(handChanges())
        .containsExactly(
            "CLAIMED null > Cán bộ Tiếp nhận hồ sơ",
            "CLAIMED null > " + TUPHAP,
            "HANDED_OVER %s > %s".formatted(TUPHAP, Office.COLLEAGUE_NAME),
            "RETURNED %s > null".formatted(Office.COLLEAGUE_NAME));
  }

  @Test
  void aTaskIsHandedToItsColleaguesAlone() {
    engine("tuphap", "claim", Map.of("userId", "tuphap"));

    for (var wrong : List.of("vanthu", "nobody", "giamsat")) {
      var refused = handOver("tuphap", wrong);
      assertThat(status(refused)).isEqualTo(422);
      assertThat(refused.getBody().at("/violations/0/field").asText()).isEqualTo("to");
    }
    assertThat(status(handOver("tuphap", " "))).isEqualTo(400);
    assertThat(holder()).isEqualTo("tuphap");
  }

  @ParameterizedTest
  @CsvSource({
    "tuphap, 204",
    "lanhdao, 204",
    "giamsat, 204",
    "hotich2, 403",
    "diachinh, 403",
    "vanthu, 403",
    "tiepnhan, 403",
    "portal, 403",
    "thietke, 403",
    "nobody, 401"
  })
  void whoHasATaskAndWhoWatchesOverTheOfficeMayHandItOver(String account, int status) {
    engine("tuphap", "claim", Map.of("userId", "tuphap"));

    assertThat(status(handOver(account, Office.COLLEAGUE))).isEqualTo(status);
    assertThat(holder()).isEqualTo(status == 204 ? Office.COLLEAGUE : "tuphap");
  }

  @Test
  void whatNobodyHasIsGivenByALeaderAndNotByACandidate() {
    assertThat(status(handOver("tuphap", Office.COLLEAGUE))).isEqualTo(403);
    assertThat(status(handOver("lanhdao", Office.COLLEAGUE))).isEqualTo(204);
    assertThat(holder()).isEqualTo(Office.COLLEAGUE);
  }

  @Test
  void ofATaskThatIsGoneItIsSaidWhoCompletedIt() {
    office.complete("tuphap", dossier, "userTask_verify", Map.of("verifyOutcome", "APPROVE"));

    for (var gone : List.of(get("lanhdao", colleagues()), handOver("lanhdao", Office.COLLEAGUE))) {
      assertThat(status(gone)).isEqualTo(409);
      assertThat(gone.getBody().get("completedBy").asText()).isEqualTo("tuphap");
      assertThat(gone.getBody().get("completedByName").asText()).isEqualTo(TUPHAP);
    }
    task = "never-was";
    assertThat(status(get("lanhdao", colleagues()))).isEqualTo(404);
    assertThat(status(handOver("lanhdao", "tuphap"))).isEqualTo(404);
  }

  @Test
  void theEnginesOwnWaysAreNoWayAround() {
    engine("tuphap", "claim", Map.of("userId", "tuphap"));

    var stolen = engine(Office.COLLEAGUE, "assignee", Map.of("userId", Office.COLLEAGUE));
    assertThat(status(stolen)).isEqualTo(400);
    assertThat(message(stolen)).startsWith("Việc này đang do %s làm.".formatted(TUPHAP));
    assertThat(message(engine(Office.COLLEAGUE, "unclaim", Map.of())))
        .startsWith("Việc này đang do");
    assertThat(message(engine("tuphap", "assignee", Map.of("userId", "vanthu"))))
        .isEqualTo("Không chuyển được: Cán bộ Văn thư không thuộc bộ phận làm việc này.");
    assertThat(
            message(
                engine(
                    "tuphap", "identity-links", Map.of("groupId", "clerk", "type", "candidate"))))
        .startsWith("Không đổi được người, bộ phận làm việc này");
    assertThat(status(engine("diachinh", "assignee", Map.of("userId", "tuphap")))).isEqualTo(403);
    assertThat(holder()).isEqualTo("tuphap");
  }

  @Test
  void theEngineKeepsNoComments() {
    var refused = engine("tuphap", "comment/create", Map.of("message", Office.PLANTED_NAME));

    assertThat(status(refused)).isEqualTo(400);
    assertThat(message(refused))
        .isEqualTo("Không ghi ở đây: hãy ghi ở thẻ “Hồ sơ”, mục “Trao đổi và phối hợp”.");
    assertThat(jdbc.sql("SELECT count(*) FROM act_hi_comment").query(Integer.class).single())
        .isZero();
  }

  @Test
  void aDeputyCountsAsAMemberOfTheAbsentOfficersGroupsAtOnceEverywhere() {
    engine("tuphap", "claim", Map.of("userId", "tuphap"));
    assertThat(status(engine("vanthu", "claim", Map.of("userId", "vanthu")))).isEqualTo(403);
    assertThat(status(get("vanthu", "/api/v1/dossiers/" + dossier + "/applicant"))).isEqualTo(403);
    var id = standIn("lanhdao", "tuphap", "vanthu", 0, 1).getBody().get("id").asText();

    assertThat(status(get("vanthu", "/api/v1/dossiers/" + dossier + "/applicant"))).isEqualTo(200);
    var open = get("vanthu", colleagues()).getBody();
    assertThat(open.get("mayBeGiven").asBoolean()).isTrue();
    assertThat(open.get("colleagues"))
        .extracting(c -> c.get("account").asText() + " " + c.get("absent").asBoolean())
        .containsExactlyInAnyOrder("tuphap true", "hotich2 false", "vanthu false");
    assertThat(status(handOver("vanthu", "vanthu"))).isEqualTo(204);
    assertThat(
            status(
                engine(
                    "vanthu",
                    "submit-form",
                    Map.of("variables", Map.of("verifyOutcome", Map.of("value", "APPROVE"))))))
        .isEqualTo(204);
    assertThat(timeline().toString())
        .contains("\"onBehalfOf\":\"tuphap\",\"onBehalfOfName\":\"%s\"".formatted(TUPHAP));

    assertThat(status(end("lanhdao", id))).isEqualTo(204);
    assertThat(status(get("vanthu", "/api/v1/dossiers/" + dossier + "/applicant"))).isEqualTo(403);
    assertThat(get("vanthu", "/api/v1/stand-ins").getBody()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "lanhdao, 201",
    "giamsat, 201",
    "tuphap, 201",
    "hotich2, 403",
    "quantri, 403",
    "portal, 403",
    "thietke, 403",
    "nobody, 401"
  })
  void leaderAndSupervisorMakeAnybodyAbsentAndAnOfficerHimself(String account, int status) {
    assertThat(status(standIn(account, "tuphap", "hotich2", 0, 1))).isEqualTo(status);
  }

  @Test
  void aRightThatIsLentMakesNoStandIns() {
    standIn("giamsat", "lanhdao", "vanthu", 0, 0);

    assertThat(status(standIn("vanthu", "lanhdao", "vanthu", 1, 300))).isEqualTo(403);
    assertThat(status(get("vanthu", "/api/v1/reports/timeliness?from=2026-01-01&to=2026-01-31")))
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "tuphap, tuphap, 0, 1, deputy",
    "tuphap, nobody, 0, 1, deputy",
    "tuphap, portal, 0, 1, deputy",
    "tuphap, thietke, 0, 1, deputy",
    "nobody, tuphap, 0, 1, absent",
    "quantri, tuphap, 0, 1, absent",
    "tuphap, hotich2, -1, 1, from",
    "tuphap, hotich2, 3, 2, until",
    "tuphap, hotich2, 0, 366, until",
  })
  void whatCannotBeIsRefusedWithTheFieldAtFault(
      String absent, String deputy, int from, int until, String field) {
    var refused = standIn("lanhdao", absent, deputy, from, until);

    assertThat(status(refused)).isEqualTo(422);
    assertThat(refused.getBody().get("violations").findValuesAsText("field"))
        .containsExactly(field);
    assertThat(get("lanhdao", "/api/v1/stand-ins").getBody()).isEmpty();
  }

  @Test
  void anAbsentOfficerHasOneDeputyAtATime() {
    standIn("lanhdao", "tuphap", "hotich2", 2, 4);

    var refused = standIn("lanhdao", "tuphap", "diachinh", 4, 6);
    assertThat(status(refused)).isEqualTo(409);
    assertThat(refused.getBody().get("deputy").asText()).isEqualTo("hotich2");
    assertThat(status(standIn("lanhdao", "tuphap", "diachinh", 0, 2))).isEqualTo(409);
    assertThat(status(standIn("lanhdao", "tuphap", "diachinh", 0, 1))).isEqualTo(201);
    assertThat(status(standIn("lanhdao", "tuphap", "diachinh", 5, 6))).isEqualTo(201);
    assertThat(get("tuphap", "/api/v1/stand-ins").getBody().findValuesAsText("deputy"))
        .containsExactly("diachinh", "hotich2", "diachinh");
  }

  @Test
  void aStandInIsEndedByThoseWhoMayMakeIt() {
    var id = standIn("lanhdao", "tuphap", "hotich2", 0, 4).getBody().get("id").asText();

    assertThat(status(end("hotich2", id))).isEqualTo(403);
    assertThat(status(end("portal", id))).isEqualTo(403);
    assertThat(status(end("tuphap", id))).isEqualTo(204);
    assertThat(status(end("tuphap", id))).isEqualTo(204);
    assertThat(status(end("tuphap", "0"))).isEqualTo(404);
  }

  @Test
  void staffReadWhatColleaguesWriteAboutADossierAndNobodyElseDoes(CapturedOutput output) {
    var text = "Đã gọi cho " + Office.PLANTED_NAME;
    var first = comment("tuphap", text);
    assertThat(status(first)).isEqualTo(201);
    comment("giamsat", "Đã biết");

    var all = get("vanthu", comments()).getBody();
    assertThat(all.findValuesAsText("text")).containsExactly(text, "Đã biết");
    assertThat(all.get(0)).isEqualTo(first.getBody());
    assertThat(all.get(0).get("authorName").asText()).isEqualTo(TUPHAP);
    assertThat(all.get(0).get("at").asText()).endsWith("+07:00");
    assertThat(status(get("portal", comments()))).isEqualTo(403);
    assertThat(status(comment("portal", "x"))).isEqualTo(403);
    assertThat(status(comment("thietke", "x"))).isEqualTo(403);
    assertThat(status(comment("nobody", "x"))).isEqualTo(401);
    assertThat(timeline().toString()).doesNotContain(Office.PLANTED_NAME);
    assertThat(output).doesNotContain(Office.PLANTED_NAME);
  }

  @Test
  void aCommentHasWordsAndADossier() {
    assertThat(status(comment("tuphap", " "))).isEqualTo(400);
    assertThat(status(comment("tuphap", "x".repeat(2001)))).isEqualTo(400);
    assertThat(status(comment("tuphap", "x".repeat(2000)))).isEqualTo(201);
    dossier = UUID.randomUUID();
    assertThat(status(comment("tuphap", "x"))).isEqualTo(404);
    assertThat(status(get("tuphap", comments()))).isEqualTo(404);
  }

  private ResponseEntity<JsonNode> standIn(
      String by, String absent, String deputy, int from, int until) {
    var today = LocalDate.now(WorkingCalendar.ZONE);
    return post(
        by,
        "/api/v1/stand-ins",
        Map.of(
            "absent",
            absent,
            "deputy",
            deputy,
            "from",
            today.plusDays(from).toString(),
            "until",
            today.plusDays(until).toString()));
  }

  private ResponseEntity<JsonNode> end(String account, String id) {
    return as(account)
        .exchange("/api/v1/stand-ins/" + id, HttpMethod.DELETE, HttpEntity.EMPTY, JsonNode.class);
  }

  private ResponseEntity<JsonNode> comment(String account, String text) {
    return post(account, comments(), Map.of("text", text));
  }

  private ResponseEntity<JsonNode> handOver(String account, String to) {
    return post(account, "/api/v1/tasks/%s/hand-over".formatted(task), Map.of("to", to));
  }

  private ResponseEntity<JsonNode> engine(String account, String what, Map<String, ?> body) {
    return post(account, "/engine-rest/task/%s/%s".formatted(task, what), body);
  }

  private String colleagues() {
    return "/api/v1/tasks/%s/colleagues".formatted(task);
  }

  private String comments() {
    return "/api/v1/dossiers/%s/comments".formatted(dossier);
  }

  private JsonNode timeline() {
    return get("giamsat", "/api/v1/dossiers/%s/timeline".formatted(dossier)).getBody();
  }

  private List<String> handChanges() {
    return StreamSupport.stream(timeline().spliterator(), false)
        .map(entry -> entry.get("handChange"))
        .filter(change -> !change.isNull())
        .map(
            change ->
                "%s %s > %s"
                    .formatted(
                        change.get("kind").asText(),
                        change.get("fromName").asText(),
                        change.get("toName").asText()))
        .toList();
  }

  private String holder() {
    return get("giamsat", colleagues()).getBody().get("holder").asText();
  }

  private ResponseEntity<JsonNode> get(String account, String path) {
    return as(account).getForEntity(path, JsonNode.class);
  }

  private ResponseEntity<JsonNode> post(String account, String path, Object body) {
    return as(account).postForEntity(path, body, JsonNode.class);
  }

  /** The password is the account's name. */
  private TestRestTemplate as(String account) {
    return http.withBasicAuth(account, account);
  }

  private static int status(ResponseEntity<?> answer) {
    return answer.getStatusCode().value();
  }

  private static String message(ResponseEntity<JsonNode> refused) {
    return refused.getBody().get("message").asText();
  }
}
