package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Status;
import vn.motcua.support.Journey;
import vn.motcua.support.ProcessTest;
import vn.motcua.support.TestServers;
import vn.motcua.support.topics.Topic;

@ProcessTest
class IntakeProcessTest {

  private static final Topic TOPIC =
      new Topic(TestServers.bootstrapServers(), "motcua.dossier.events.v1");

  @Autowired Journey.World world;
  @Autowired TestRestTemplate http;

  @AfterAll
  static void close() {
    TOPIC.close();
  }

  @Test
  void acceptedAtTheCounterGetsItsNumberAndDueDateAndIsReviewed() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00");

    assertThat(dossier.dossier().code()).matches("H63\\.12\\.3-261109-\\d{4}");
    assertThat(dossier.due()).isEqualTo("2026-11-12T17:00");
    assertThat(dossier.openTasks()).containsExactly("userTask_verify");
    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4");
  }

  @Test
  void acceptedByOneCallItWaitsAsBeforeWhereNoDateCanBePromised() {
    var dossier = world.submitted("1.004873", Channel.COUNTER, "2026-12-30T10:00");

    var refused =
        http.withBasicAuth("tiepnhan", "tiepnhan")
            .postForEntity("/api/v1/dossiers/{id}/acceptance", null, JsonNode.class, dossier.id());
    assertThat(refused.getStatusCode().value()).isEqualTo(422);
    assertThat(refused.getBody().get("detail").asText()).contains("calendar for the year 2027");
    assertThat(dossier.openTasks()).containsExactly("userTask_checkPapers");
    assertThat(dossier.task("userTask_checkPapers").getAssignee()).isNull();
  }

  @Test
  void numbersOfADayFollowEachOther() {
    var first = world.accepted("1.004873", "2026-11-10T08:00").dossier().code();
    var second = world.accepted("2.000815", "2026-11-10T08:01").dossier().code();

    assertThat(number(second)).isEqualTo(number(first) + 1);
  }

  @Test
  void acceptedOnlineOnTheNextMorningCountsFromThen() {
    var dossier = world.submitted("1.004873", Channel.ONLINE, "2026-11-09T20:00");
    dossier
        .until("2026-11-10T07:45")
        .does("tiepnhan", "userTask_checkPapers", "checkOutcome", "ACCEPT");

    assertThat(dossier.due()).isEqualTo("2026-11-13T17:00");
    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4");
  }

  @Test
  void aSubmissionUnansweredForEightWorkingHoursIsRaised() {
    var dossier = world.submitted("1.004873", Channel.ONLINE, "2026-11-09T20:00");

    // from 10/11 07:30: 7 h 30 to the end of that day, and 30 minutes of the next
    dossier.until("2026-11-11T07:59");
    assertThat(dossier.task("userTask_checkPapers").getPriority()).isEqualTo(50);
    dossier.until("2026-11-11T08:00");
    assertThat(dossier.task("userTask_checkPapers").getPriority()).isEqualTo(75);
    assertThat(dossier.events(TOPIC)).containsExactly("1");
  }

  @Test
  void refusedWithAReason() {
    var dossier = world.submitted("1.004873", Channel.COUNTER, "2026-11-09T08:00");
    dossier.does(
        "tiepnhan", "userTask_checkPapers", "checkOutcome", "REFUSE", "Không đúng thẩm quyền");

    assertThat(dossier.dossier().status()).isEqualTo(Status.NOT_ACCEPTED);
    assertThat(dossier.dossier().code()).isNull();
    assertThat(dossier.openTasks()).isEmpty();
    assertThat(dossier.events(TOPIC)).containsExactly("1", "3");
  }

  @Test
  void aSupplementBeforeAcceptanceStartsNoClock() {
    var dossier = world.submitted("1.004873", Channel.ONLINE, "2026-11-09T08:00");
    dossier.does("tiepnhan", "userTask_checkPapers", "checkOutcome", "SUPPLEMENT", "Thiếu tờ khai");
    assertThat(dossier.dossier().clock()).isEqualTo(Status.Clock.NOT_STARTED);

    dossier
        .supplementArrives("2026-11-16T09:00")
        .does("tiepnhan", "userTask_checkSupplement", "supplementOutcome", "ACCEPT");

    assertThat(dossier.due()).isEqualTo("2026-11-19T17:00");
    assertThat(dossier.events(TOPIC)).containsExactly("1", "5", "1", "2", "4");
    assertThat(dossier.messages(TOPIC).get(1).body().get("clock").asText())
        .isEqualTo("NOT_STARTED");
  }

  @Test
  void refusedAfterASupplement() {
    var dossier = world.submitted("1.004873", Channel.ONLINE, "2026-11-09T08:00");
    dossier
        .does("tiepnhan", "userTask_checkPapers", "checkOutcome", "SUPPLEMENT", "Thiếu tờ khai")
        .supplementArrives("2026-11-10T09:00")
        .does("tiepnhan", "userTask_checkSupplement", "supplementOutcome", "REFUSE", "Vẫn thiếu");

    assertThat(dossier.events(TOPIC)).containsExactly("1", "5", "1", "3");
  }

  @Test
  void aSupplementAfterWhichNobodyAnswersIsRaisedToo() {
    var dossier = world.submitted("1.004873", Channel.ONLINE, "2026-11-09T08:00");
    dossier
        .does("tiepnhan", "userTask_checkPapers", "checkOutcome", "SUPPLEMENT", "Thiếu tờ khai")
        .supplementArrives("2026-11-10T07:30")
        .until("2026-11-11T08:00");

    assertThat(dossier.task("userTask_checkSupplement").getPriority()).isEqualTo(75);
  }

  @Test
  void aSupplementThatNeverComesStopsTheDossierAfterFifteenWorkingDays() {
    var dossier = world.submitted("1.004873", Channel.ONLINE, "2026-11-02T08:00");
    dossier
        .does("tiepnhan", "userTask_checkPapers", "checkOutcome", "SUPPLEMENT", "Thiếu tờ khai")
        .until("2026-11-23T16:59");
    assertThat(dossier.dossier().status()).isEqualTo(Status.SUPPLEMENT_REQUESTED);

    dossier.until("2026-11-23T17:00");
    assertThat(dossier.events(TOPIC)).containsExactly("1", "5", "8");
    assertThat(dossier.openTasks()).isEmpty();
  }

  @Test
  void withdrawnBeforeAcceptance() {
    var dossier =
        world
            .submitted("1.004873", Channel.ONLINE, "2026-11-09T08:00")
            .withdrawn("2026-11-09T10:00");

    assertThat(dossier.openTasks()).isEmpty();
    assertThat(dossier.events(TOPIC)).containsExactly("1", "7");
  }

  @Test
  void aDecisionNeedsOneOfTheOutcomesAndItsReason() {
    var dossier = world.submitted("1.004873", Channel.COUNTER, "2026-11-09T08:00");

    assertThatThrownBy(() -> dossier.does("tiepnhan", "userTask_checkPapers", Map.of()))
        .hasMessageContaining("Chưa chọn kết quả");
    assertThatThrownBy(
            () -> dossier.does("tiepnhan", "userTask_checkPapers", "checkOutcome", "MAYBE"))
        .hasMessageContaining("ACCEPT, SUPPLEMENT, REFUSE");
    assertThatThrownBy(
            () -> dossier.does("tiepnhan", "userTask_checkPapers", "checkOutcome", "REFUSE"))
        .hasMessageContaining("Phải ghi rõ lý do");
    assertThat(dossier.openTasks()).containsExactly("userTask_checkPapers");
    assertThat(dossier.events(TOPIC)).containsExactly("1");
  }

  @Test
  void anotherGroupCannotDoTheTask() {
    var dossier = world.submitted("1.004873", Channel.COUNTER, "2026-11-09T08:00");

    assertThatThrownBy(
            () -> dossier.does("vanthu", "userTask_checkPapers", "checkOutcome", "ACCEPT"))
        .hasMessageContaining("vanthu");
    assertThat(dossier.dossier().status()).isEqualTo(Status.REGISTERED);
  }

  private static int number(String code) {
    return Integer.parseInt(code.substring(code.lastIndexOf('-') + 1));
  }
}
