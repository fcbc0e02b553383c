package vn.motcua.engine.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Channel;
import vn.motcua.review.Requests;
import vn.motcua.review.Withdrawal;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;

/** Two officers of one department, and one task. */
@RunningOffice
class RefusalsIT {

  private static final String FIRST = "Công chức Tư pháp – Hộ tịch";
  private static final Map<String, ?> APPROVED =
      Map.of("variables", Map.of("verifyOutcome", Map.of("value", "APPROVE")));

  @Autowired TestRestTemplate http;
  @Autowired JdbcClient jdbc;
  @Autowired Office office;
  @Autowired Requests requests;
  private UUID dossier;
  private String task;

  @BeforeEach
  void aTaskThatBothMayDo() {
    office.hireColleague();
    dossier = office.submit("1.004873", Channel.COUNTER, Instant.now());
    office.complete("tiepnhan", dossier, "userTask_checkPapers", Map.of("checkOutcome", "ACCEPT"));
    task = office.open(dossier, "userTask_verify").getId();
  }

  @RepeatedTest(10)
  void ofTwoWhoCompleteItAtOnceOneWinsAndTheOtherReadsWho() {
    var calls =
        List.of("tuphap", Office.COLLEAGUE).stream()
            .map(account -> CompletableFuture.supplyAsync(() -> complete(account, APPROVED)))
            .toList();
    var answers = calls.stream().map(CompletableFuture::join).toList();

    boolean firstWon = answers.get(0).getStatusCode().value() == 204;
    var lost = answers.get(firstWon ? 1 : 0);
    assertThat(answers.get(firstWon ? 0 : 1).getStatusCode().value()).isEqualTo(204);
    assertThat(lost.getStatusCode().value()).isEqualTo(400);
    assertThat(message(lost))
        .startsWith("Việc “Thẩm tra, xác minh hồ sơ” không còn: ")
        .contains((firstWon ? FIRST : Office.COLLEAGUE_NAME) + " đã hoàn thành lúc ");
    assertThat(office.openTasks(dossier)).containsExactly("userTask_draft");
    assertThat(decisions()).isEqualTo(1);
  }

  @Test
  void whoClaimsItSecondReadsWhoWasFirst() {
    assertThat(claim("tuphap").getStatusCode().value()).isEqualTo(204);

    var refused = claim(Office.COLLEAGUE);
    assertThat(refused.getStatusCode().value()).isEqualTo(400);
    assertThat(message(refused)).isEqualTo("Việc này đã được %s nhận.".formatted(FIRST));
    assertThat(claim("tuphap").getStatusCode().value()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/form", "/deployed-form", "/form-variables"})
  void whatBelongsToATaskThatIsNoMoreIsNotFound(String what) {
    complete("tuphap", APPROVED);

    var answer =
        http.withBasicAuth("tuphap", "tuphap")
            .getForEntity("/engine-rest/task/" + task + what, JsonNode.class);
    assertThat(answer.getStatusCode().value()).isIn(400, 404);
    assertThat(answer.getBody().toString()).doesNotContain("NullPointer");
  }

  @Test
  void aTaskThatTheDossierLeftBehindIsSaidToBeGone() {
    requests.withdraw(dossier, new Withdrawal(OffsetDateTime.now(), "Không cần nữa"));

    assertThat(message(complete("tuphap", APPROVED)))
        .startsWith("Việc “Thẩm tra, xác minh hồ sơ” không còn: hồ sơ đã sang bước khác lúc ");
    assertThat(decisions()).isZero();
  }

  @Test
  void aFormThatIsRefusedSaysWhyAndNothingElse() {
    var refused = complete("tuphap", Map.of("variables", Map.of()));

    assertThat(refused.getStatusCode().value()).isEqualTo(400);
    assertThat(message(refused)).startsWith("Chưa chọn kết quả của việc “Thẩm tra");
    assertThat(office.openTasks(dossier)).containsExactly("userTask_verify");
  }

  @Test
  void whoMayNotSeeWhatOthersDidIsToldNothing() {
    assertThat(complete("tuphap", APPROVED).getStatusCode().value()).isEqualTo(204);

    assertThat(message(complete("portal", APPROVED))).doesNotContain("Thẩm tra", FIRST);
    assertThat(message(complete("vanthu", APPROVED))).contains(FIRST);
  }

  @Test
  void ofATaskThatNeverWasTheEngineSaysSo() {
    task = UUID.randomUUID().toString();

    assertThat(message(complete("tuphap", APPROVED))).contains("Cannot find task with id " + task);
  }

  private ResponseEntity<JsonNode> complete(String account, Map<String, ?> body) {
    return post(account, "submit-form", body);
  }

  private ResponseEntity<JsonNode> claim(String account) {
    return post(account, "claim", Map.of("userId", account));
  }

  /** The password is the account's name. */
  private ResponseEntity<JsonNode> post(String account, String what, Map<String, ?> body) {
    return http.withBasicAuth(account, account)
        .postForEntity("/engine-rest/task/%s/%s".formatted(task, what), body, JsonNode.class);
  }

  private static String message(ResponseEntity<JsonNode> refused) {
    return refused.getBody().get("message").asText();
  }

  private int decisions() {
    return jdbc.sql(
            "SELECT count(*) FROM decision WHERE dossier_id = ? AND step = 'userTask_verify'")
        .param(dossier)
        .query(Integer.class)
        .single();
  }
}
