package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.support.Journey;
import vn.motcua.support.ProcessTest;
import vn.motcua.support.TestServers;
import vn.motcua.support.topics.Topic;

@ProcessTest
class DeadlineProcessTest {

  private static final Topic TOPIC =
      new Topic(TestServers.bootstrapServers(), "motcua.dossier.events.v1");

  @Autowired Journey.World world;

  @AfterAll
  static void close() {
    TOPIC.close();
  }

  @Test
  void atRiskAfterThreeQuartersOfTheWorkingTime() {
    // 3 working days from Monday 08:00: 1,770 working minutes, 75 % of them are 1,327
    var dossier = world.accepted("1.004873", "2026-11-09T08:00");
    assertThat(dossier.atRisk()).isEqualTo("2026-11-12T07:37");

    dossier.until("2026-11-12T07:36");
    assertThat(dossier.task("userTask_verify").getPriority()).isEqualTo(50);
    dossier.until("2026-11-12T07:37");
    assertThat(dossier.task("userTask_verify").getPriority()).isEqualTo(75);
    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "AT_RISK");
    var event = dossier.messages(TOPIC).get(3);
    assertThat(event.body().get("risk").asText()).isEqualTo("AT_RISK");
    assertThat(event.body().at("/previousStatus/code").asInt()).isEqualTo(2);
    assertThat(event.body().get("occurredAt").asText()).isEqualTo("2026-11-12T07:37:00+07:00");
  }

  @Test
  void aTaskThatBeginsAtRiskIsUrgentFromTheStart() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00").until("2026-11-12T07:37");
    dossier.does("tuphap", "userTask_verify", "verifyOutcome", "APPROVE");

    assertThat(dossier.task("userTask_draft").getPriority()).isEqualTo(75);
    assertThat(dossier.task("userTask_draft").getDueDate().toInstant())
        .isEqualTo(dossier.deadline().due().dueAt());
  }

  @Test
  void missedAsksTheLeaderForAnApologyAndTheResultIsLate() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00").until("2026-11-12T17:00");
    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "AT_RISK");

    dossier.until("2026-11-12T17:01");
    assertThat(dossier.task("userTask_verify").getPriority()).isEqualTo(100);
    dossier.does(
        "lanhdao", "userTask_apologise", "apologyOutcome", "APOLOGISE", "Xin lỗi công dân");
    dossier.until("2026-11-13T08:00").completed().handedOver();

    assertThat(dossier.events(TOPIC))
        .containsExactly("1", "2", "4", "AT_RISK", "MISSED", "9", "10");
    assertThat(dossier.deadline().timeliness()).hasToString("LATE");
  }

  @Test
  void doneAtTheDueInstantIsNotLate() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00").until("2026-11-12T17:00");
    dossier.completed().until("2026-11-12T18:00").handedOver();

    assertThat(dossier.deadline().timeliness()).hasToString("ON_TIME");
    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "AT_RISK", "9", "10");
  }

  @Test
  void theLeaderGivesANewDateOnce() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00").until("2026-11-12T17:01");
    Map<String, Object> saturday =
        Map.of("apologyOutcome", "EXTEND", "note", "Xin lỗi", "newDueDate", "2026-11-14");
    assertThatThrownBy(() -> dossier.does("lanhdao", "userTask_apologise", saturday))
        .hasMessageContaining("không phải ngày làm việc");

    dossier.does(
        "lanhdao",
        "userTask_apologise",
        Map.of("apologyOutcome", "EXTEND", "note", "Xin lỗi", "newDueDate", "2026-11-16"));

    assertThat(dossier.due()).isEqualTo("2026-11-16T17:00");
    assertThat(dossier.events(TOPIC))
        .containsExactly("1", "2", "4", "AT_RISK", "MISSED", "MOVED EXTENSION");
    assertThat(dossier.task("userTask_verify").getDueDate().toInstant())
        .isEqualTo(dossier.deadline().due().dueAt());
  }

  @Test
  void nothingFiresWhileTheClockWaits() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00").until("2026-11-12T07:36");
    dossier
        .does("tuphap", "userTask_verify", "verifyOutcome", "SUPPLEMENT", "Thiếu giấy khai sinh")
        .supplementArrives("2026-11-13T08:00");
    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "5", "4", "MOVED SUPPLEMENT");

    // the period begins anew on Friday 08:00: at risk on Wednesday, and once
    dossier.until("2026-11-18T07:36");
    assertThat(dossier.deadline().reached()).isEmpty();
    dossier.until("2026-11-18T07:37");
    assertThat(dossier.events(TOPIC))
        .containsExactly("1", "2", "4", "5", "4", "MOVED SUPPLEMENT", "AT_RISK");
  }

  @Test
  void eachRungFiresOnceInEachPeriod() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00").until("2026-11-12T10:00");
    dossier
        .does("tuphap", "userTask_verify", "verifyOutcome", "SUPPLEMENT", "Thiếu giấy khai sinh")
        .supplementArrives("2026-11-13T08:00");
    assertThat(dossier.task("userTask_verify").getPriority()).isEqualTo(50);
    dossier.until("2026-11-20T08:00");

    assertThat(dossier.events(TOPIC))
        .containsExactly(
            "1", "2", "4", "AT_RISK", "5", "4", "MOVED SUPPLEMENT", "AT_RISK", "MISSED");
  }

  @Test
  void aResumedPeriodDoesNotFireAgain() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00").until("2026-11-12T10:00");
    dossier
        .does("tuphap", "userTask_verify", "verifyOutcome", "PAYMENT")
        .paymentArrives("2026-11-12T16:00")
        .until("2026-11-13T17:01");

    assertThat(dossier.events(TOPIC))
        .containsExactly("1", "2", "4", "AT_RISK", "6", "4", "MOVED PAYMENT", "MISSED");
  }

  @Test
  void timersThatFireLateReachBothRungsInOrder() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00");
    world.time().startAt(Instant.parse("2026-11-20T03:00:00Z"));
    dossier.until("2026-11-20T10:00");

    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "AT_RISK", "MISSED");
  }

  @Test
  void theZonesOfThisRunAreForeignOnes() {
    assertThat(world.jdbc().sql("SHOW timezone").query(String.class).single())
        .isEqualTo("Pacific/Apia");
    assertThat(System.getProperty("user.timezone")).isEqualTo("America/New_York");
  }

  @Test
  void everyEventHasItsPlaceInTheSequence() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00").until("2026-11-13T08:00");

    assertThat(dossier.messages(TOPIC))
        .extracting(Topic.Message::sequence)
        .isEqualTo(List.of(1L, 2L, 3L, 4L, 5L));
  }
}
