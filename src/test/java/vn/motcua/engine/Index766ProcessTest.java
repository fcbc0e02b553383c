package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import vn.motcua.support.Journey;
import vn.motcua.support.ProcessTest;

/** In 2024, where no other test has its dossiers, each test in months of its own. */
@ProcessTest
class Index766ProcessTest {

  @Autowired Journey.World world;
  @Autowired TestRestTemplate http;
  @Autowired ObjectMapper json;

  @Test
  void whatTheRestartMadeEarlyMayBeOverdueByTheIndex() throws Exception {
    var askedLate = world.accepted("1.004873", "2024-03-04T08:00").until("2024-03-07T16:00");
    asks(askedLate).supplementArrives("2024-03-08T08:00").until("2024-03-12T10:00");
    done(askedLate);
    var askedInTime = world.accepted("1.004873", "2024-03-04T08:00").until("2024-03-05T08:00");
    asks(askedInTime).supplementArrives("2024-03-12T09:00").until("2024-03-12T16:00");
    done(askedInTime);
    var askedTwice = world.accepted("1.004873", "2024-03-05T08:00");
    asks(askedTwice).supplementArrives("2024-03-05T09:00");
    asks(askedTwice).supplementArrives("2024-03-05T10:00");
    done(askedTwice);
    askedTwice.until("2024-04-01T08:00");

    var why = get("/api/v1/dossiers/" + askedLate.id() + "/deadline");
    assertThat(why.at("/dueAt").asText()).isEqualTo("2024-03-13T17:00:00+07:00");
    assertThat(why.at("/index766"))
        .isEqualTo(
            json.readTree(
                """
                {"promisedAt": "2024-03-07T17:00:00+07:00", "citizenTime": "PT16H",
                 "supplements": 1, "overdue": true, "reason": "LATE"}
                """));
    assertThat(index(askedInTime))
        .isEqualTo(
            json.readTree(
                """
                {"promisedAt": "2024-03-07T17:00:00+07:00", "citizenTime": "PT169H",
                 "supplements": 1, "overdue": false, "reason": null}
                """));

    var period = "?from=2024-03-01&to=2024-03-31";
    assertThat(get("/api/v1/reports/timeliness" + period).at("/early").asInt()).isEqualTo(3);
    assertThat(get("/api/v1/reports/index-766" + period))
        .isEqualTo(
            json.readTree(
                """
                {"from": "2024-03-01", "to": "2024-03-31",
                 "counted": 3, "onTime": 1, "overdue": 2, "onTimePercent": 33.33,
                 "overdueDossiers": [{"dossierId": "%s", "reason": "LATE"},
                                     {"dossierId": "%s", "reason": "SECOND_SUPPLEMENT"}]}
                """
                    .formatted(askedLate.id(), askedTwice.id())));
  }

  @Test
  void anOpenDossierIsNotOverdueUntilItIs() {
    var dossier = world.accepted("1.004873", "2024-08-05T08:00").until("2024-08-08T17:00");
    assertThat(index(dossier).get("overdue").isNull()).isTrue();
    assertThat(report("2024-08-01", "2024-08-31").get("onTime").asInt()).isEqualTo(1);

    dossier.until("2024-08-08T17:01");
    assertThat(index(dossier).get("overdue").asBoolean()).isTrue();
    assertThat(index(dossier).get("reason").asText()).isEqualTo("LATE");
    assertThat(report("2024-08-01", "2024-08-31").get("overdue").asInt()).isEqualTo(1);
    assertThat(report("2024-08-01", "2024-08-07").get("onTime").asInt()).isEqualTo(1);

    dossier.withdrawn("2024-08-09T08:00");
    assertThat(index(dossier).get("overdue").asBoolean()).isTrue();
  }

  @Test
  void aNewDateStaysPromisedAfterARestart() {
    var dossier = world.accepted("1.004873", "2024-09-09T08:00").until("2024-09-12T17:01");
    dossier.does(
        "lanhdao",
        "userTask_apologise",
        Map.of("apologyOutcome", "EXTEND", "note", "Xin lỗi", "newDueDate", "2024-09-17"));
    asks(dossier).supplementArrives("2024-09-16T08:00");

    assertThat(dossier.due()).isEqualTo("2024-09-19T17:00");
    assertThat(index(dossier).get("promisedAt").asText()).isEqualTo("2024-09-17T17:00:00+07:00");
    dossier.withdrawn("2024-09-16T09:00");
  }

  @Test
  void aDossierCountsFromTheDayOfItsAcceptanceToThatOfItsEnd() {
    var dossier = world.accepted("1.004873", "2024-06-28T08:00").until("2024-07-01T23:59");
    done(dossier);
    dossier.until("2024-12-02T08:00");

    assertThat(counted("2024-06-27", "2024-06-27")).isZero();
    assertThat(counted("2024-06-28", "2024-06-28")).isEqualTo(1);
    assertThat(counted("2024-06-29", "2024-06-30")).isEqualTo(1);
    assertThat(counted("2024-07-01", "2024-07-31")).isEqualTo(1);
    assertThat(counted("2024-07-02", "2024-07-31")).isZero();
  }

  @Test
  void ofNoDossiersThereIsNoShare() {
    var report = report("2023-02-01", "2023-02-28");

    assertThat(report.get("counted").asInt()).isZero();
    assertThat(report.get("onTimePercent").isNull()).isTrue();
    assertThat(report.get("overdueDossiers")).isEmpty();
  }

  private static Journey asks(Journey dossier) {
    return dossier.does(
        "tuphap", "userTask_verify", "verifyOutcome", "SUPPLEMENT", "Thiếu giấy khai sinh");
  }

  private static void done(Journey dossier) {
    dossier.completed().handedOver();
  }

  private JsonNode index(Journey dossier) {
    return get("/api/v1/dossiers/" + dossier.id() + "/deadline").get("index766");
  }

  private int counted(String from, String to) {
    return report(from, to).get("counted").asInt();
  }

  private JsonNode report(String from, String to) {
    return get("/api/v1/reports/index-766?from=" + from + "&to=" + to);
  }

  private JsonNode get(String path) {
    var answer = http.withBasicAuth("lanhdao", "lanhdao").getForEntity(path, JsonNode.class);
    assertThat(answer.getStatusCode().value()).as(path).isEqualTo(200);
    return answer.getBody();
  }
}
