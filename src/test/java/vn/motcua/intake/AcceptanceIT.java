package vn.motcua.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Channel;
import vn.motcua.review.PaperChecks;
import vn.motcua.review.Requests;
import vn.motcua.review.Withdrawal;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;

/** A dossier is accepted by one call. */
@RunningOffice
class AcceptanceIT {

  @Autowired TestRestTemplate http;
  @Autowired JdbcClient jdbc;
  @Autowired Office office;
  @Autowired TaskService tasks;
  @Autowired Requests requests;
  @Autowired PaperChecks checks;
  private UUID dossier;

  @BeforeEach
  void aDossier() {
    dossier = office.submit("1.004873", Channel.COUNTER, Instant.now());
  }

  @Test
  void itIsTheOfficersOwnDecisionAndTellsNumberAndDate() {
    var answer = accept("tiepnhan");

    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    assertThat(answer.getBody().get("dossierCode").asText()).matches("H63\\.12\\.3-\\d{6}-\\d{4}");
    assertThat(answer.getBody().get("dueAt").asText()).endsWith("T17:00:00+07:00");
    assertThat(decisions()).containsExactly("userTask_checkPapers ACCEPT tiepnhan");
    assertThat(checks.last(dossier).orElseThrow().received()).containsExactly("declaration");
    assertThat(office.openTasks(dossier)).containsExactly("userTask_verify");
  }

  @Test
  void withoutAPaperThatEverybodyNeedsItIsRefusedWithThePapersCode() {
    jdbc.sql("DELETE FROM dossier_component WHERE dossier_id = ?").param(dossier).update();

    var refused = accept("tiepnhan");
    assertThat(refused.getStatusCode().value()).isEqualTo(422);
    assertThat(refused.getBody().at("/violations/0/field").asText()).isEqualTo("components");
    assertThat(refused.getBody().at("/violations/0/message").asText()).contains("declaration");
    assertThat(office.openTasks(dossier)).containsExactly("userTask_checkPapers");
  }

  @Test
  void manyAtOnceAndOnceMoreAreOneAcceptance() {
    var answers =
        IntStream.range(0, 6).parallel().mapToObj(n -> accept("tiepnhan").getBody()).toList();

    assertThat(answers).containsOnly(accept("tiepnhan").getBody());
    assertThat(decisions()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"portal", "tuphap", "vanthu", "lanhdao", "giamsat", "quantri"})
  void onlyReceptionAccepts(String account) {
    assertThat(accept(account).getStatusCode().value()).isEqualTo(403);
    assertThat(office.openTasks(dossier)).containsExactly("userTask_checkPapers");
  }

  @Test
  void whatAColleagueHasInHandIsLeftToThem() {
    tasks.claim(office.open(dossier, "userTask_checkPapers").getId(), "tiepnhan2");

    var refused = accept("tiepnhan");
    assertThat(refused.getStatusCode().value()).isEqualTo(409);
    assertThat(refused.getBody().get("title").asText()).isEqualTo("Not awaited");
    assertThat(decisions()).isEmpty();
  }

  @Test
  void whatWasWithdrawnOrNeverWasIsNotAccepted() {
    requests.withdraw(dossier, new Withdrawal(OffsetDateTime.now(), "Không cần nữa"));
    assertThat(accept("tiepnhan").getStatusCode().value()).isEqualTo(409);

    dossier = UUID.randomUUID();
    assertThat(accept("tiepnhan").getStatusCode().value()).isEqualTo(404);
  }

  @Test
  void whoSubmitsMayAskWhichOfficeThisIs() {
    for (var account : List.of("tiepnhan", "portal")) {
      assertThat(agency(account).getBody().get("code").asText()).isEqualTo("H63.12.3");
    }
    assertThat(agency("tuphap").getStatusCode().value()).isEqualTo(403);
    assertThat(http.getForEntity("/api/v1/agency", String.class).getStatusCode().value())
        .isEqualTo(401);
  }

  /** The password is the account's name. */
  private ResponseEntity<JsonNode> accept(String account) {
    return http.withBasicAuth(account, account)
        .postForEntity("/api/v1/dossiers/{id}/acceptance", null, JsonNode.class, dossier);
  }

  private ResponseEntity<JsonNode> agency(String account) {
    return http.withBasicAuth(account, account).getForEntity("/api/v1/agency", JsonNode.class);
  }

  private List<String> decisions() {
    return jdbc.sql(
            "SELECT step || ' ' || outcome || ' ' || actor FROM decision WHERE dossier_id = ?")
        .param(dossier)
        .query(String.class)
        .list();
  }
}
