package vn.motcua.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Channel;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;

/** What an operator sees and does, on the running application. */
@RunningOffice
class OperationsIT {

  private static final String BROKEN = "no-such-element-" + Office.PLANTED_IDENTITY;

  @Autowired TestRestTemplate http;
  @Autowired Office office;
  @Autowired ManagementService management;
  @Autowired JdbcClient jdbc;

  @Test
  void workThatFailsTooOftenIsAnIncidentUntilItIsRetriedAfterARepair() {
    var dossier = office.submit("1.004873", Channel.ONLINE, Instant.now());
    var job = timerOf(dossier);
    var configuration = handlerOf(job);
    sabotage(job, BROKEN);
    fail(job);

    var incident = incidentOf(dossier);
    assertThat(incident.get("dossierCode").isNull()).isTrue();
    assertThat(incident.get("process").asText()).isEqualTo("intake");
    assertThat(incident.get("element").asText()).isEqualTo("event_answerDue");
    assertThat(incident.get("retryable").asBoolean()).isTrue();
    assertThat(incident.get("what").asText()).isNotBlank();
    assertThat(get("quantri", "/api/v1/incidents").getBody().toString())
        .doesNotContain(Office.PLANTED_IDENTITY);
    var health = get("quantri", "/actuator/health").getBody().at("/components/jobs");
    assertThat(health.at("/status").asText()).isEqualTo("DOWN");
    assertThat(health.at("/details/what").asText()).endsWith("is not tried again");
    assertThat(health.at("/details").fieldNames())
        .toIterable()
        .contains("since", "meaning", "todo", "incidents");
    await("a count").atMost(Duration.ofSeconds(30)).until(() -> metric("motcua_incidents") >= 1);
    assertThat(get(null, "/actuator/health/readiness").getBody().get("status").asText())
        .isEqualTo("UP");

    var id = incident.get("id").asText();
    sabotage(job, configuration);
    assertThat(retry(id).getStatusCode().value()).isEqualTo(204);
    var again = retry(id);
    assertThat(again.getStatusCode().value()).isEqualTo(409);
    assertThat(again.getBody().get("detail").asText())
        .contains("was retried by quantri at ")
        .contains("GET /api/v1/incidents");
    await("the timer")
        .atMost(Duration.ofSeconds(40))
        .until(() -> management.createJobQuery().jobId(job).count() == 0);
    assertThat(incidentsOf(dossier)).isEmpty();
  }

  @Test
  void allOfOneCauseAreRetriedByOneCall() {
    var jobs =
        List.of(1, 2).stream()
            .map(n -> office.submit("1.004873", Channel.ONLINE, Instant.now()))
            .toList();
    jobs.forEach(
        dossier -> {
          sabotage(timerOf(dossier), BROKEN);
          fail(timerOf(dossier));
        });
    var cause = incidentOf(jobs.get(0)).get("cause").asText();
    assertThat(incidentOf(jobs.get(1)).get("cause").asText())
        .as("%s", jobs.stream().map(this::incidentsOf).toList())
        .isEqualTo(cause);
    jobs.forEach(
        dossier ->
            jdbc.sql("UPDATE act_ru_job SET handler_cfg_ = 'event_answerDue' WHERE id_ = ?")
                .param(timerOf(dossier))
                .update());

    var retried = post("quantri", "/api/v1/incidents/retry", Map.of("cause", cause));
    assertThat(retried.getBody().get("incidents").asInt()).isEqualTo(2);
    assertThat(jobs).allSatisfy(dossier -> assertThat(incidentsOf(dossier)).isEmpty());
    assertThat(
            jdbc.sql("SELECT retried_by FROM incident_retry WHERE cause = ?")
                .param(cause)
                .query(String.class)
                .list())
        .contains("quantri");
    assertThat(
            post("quantri", "/api/v1/incidents/retry", Map.of("cause", "0"))
                .getStatusCode()
                .value())
        .isEqualTo(404);
  }

  @Test
  void whatNeverWasIsA404InWordsAndNobodyElseMayLook() {
    var gone = retry("no-such-incident");
    assertThat(gone.getStatusCode().value()).isEqualTo(404);
    assertThat(gone.getBody().get("detail").asText()).startsWith("There is no such incident");
    for (var account : new String[] {"lanhdao", "giamsat", "thietke", "tiepnhan", "portal"}) {
      assertThat(get(account, "/api/v1/incidents").getStatusCode().value()).isEqualTo(403);
      assertThat(get(account, "/actuator/prometheus").getStatusCode().value()).isEqualTo(403);
    }
  }

  @Test
  void theHealthPageHasAPartForEachThingThatCanBeWrong() {
    assertThat(get("quantri", "/actuator/health").getBody().get("components").fieldNames())
        .toIterable()
        .contains("calendar", "clock", "database", "events", "files", "jobs", "models", "requests");
    assertThat(get("tuphap", "/actuator/health").getBody().has("components")).isFalse();
  }

  @Test
  void theFiguresFollowTheOffice() {
    double before = metric("motcua_dossiers_changes_total{status=\"REGISTERED\"}");
    var failures = metric("motcua_logins_total{outcome=\"failed\"}");
    office.submit("1.004873", Channel.COUNTER, Instant.now());
    // of nobody: a wrong password would lock an account for the tests that follow
    http.withBasicAuth("nobody", "wrong").getForEntity("/api/v1/account", String.class);

    assertThat(metric("motcua_dossiers_changes_total{status=\"REGISTERED\"}"))
        .isEqualTo(before + 1);
    assertThat(metric("motcua_logins_total{outcome=\"failed\"}")).isEqualTo(failures + 1);
    await("a count")
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                metric("motcua_dossiers_open{risk=\"NONE\",status=\"REGISTERED\"}") >= 1
                    && metric("motcua_tasks_open{group=\"reception\"}") >= 1);
    assertThat(metric("motcua_database_up")).isEqualTo(1);
    assertThat(metric("motcua_calendar_days_left")).isPositive();
  }

  private String timerOf(UUID dossier) {
    return jdbc.sql(
            """
            SELECT j.id_ FROM act_ru_job j JOIN act_ru_execution p ON p.id_ = j.process_instance_id_
            WHERE p.business_key_ = ? AND j.process_def_key_ = 'intake'
              AND j.handler_type_ LIKE 'timer%'
            """)
        .param(dossier.toString())
        .query(String.class)
        .single();
  }

  private String handlerOf(String job) {
    return jdbc.sql("SELECT handler_cfg_ FROM act_ru_job WHERE id_ = ?")
        .param(job)
        .query(String.class)
        .single();
  }

  private void sabotage(String job, String configuration) {
    jdbc.sql("UPDATE act_ru_job SET handler_cfg_ = ? WHERE id_ = ?")
        .params(configuration, job)
        .update();
  }

  /** As often as it is tried, without the pauses. */
  private void fail(String job) {
    await("an incident")
        .until(
            () -> {
              catchThrowable(() -> management.executeJob(job));
              return management.createJobQuery().jobId(job).singleResult().getRetries() == 0;
            });
  }

  private JsonNode incidentOf(UUID dossier) {
    return incidentsOf(dossier).get(0);
  }

  private List<JsonNode> incidentsOf(UUID dossier) {
    return StreamSupport.stream(get("quantri", "/api/v1/incidents").getBody().spliterator(), false)
        .filter(incident -> incident.get("dossierId").asText().equals(dossier.toString()))
        .toList();
  }

  private ResponseEntity<JsonNode> retry(String incident) {
    return post("quantri", "/api/v1/incidents/" + incident + "/retry", Map.of());
  }

  private ResponseEntity<JsonNode> get(String account, String path) {
    return as(account).getForEntity(path, JsonNode.class);
  }

  private ResponseEntity<JsonNode> post(String account, String path, Object body) {
    return as(account).postForEntity(path, body, JsonNode.class);
  }

  private TestRestTemplate as(String account) {
    return account == null ? http : http.withBasicAuth(account, account);
  }

  private double metric(String name) {
    return http.withBasicAuth("quantri", "quantri")
        .getForObject("/actuator/prometheus", String.class)
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElse(-1);
  }
}
