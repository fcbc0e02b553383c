package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.support.Journey;
import vn.motcua.support.ProcessTest;
import vn.motcua.support.TestServers;
import vn.motcua.support.topics.Topic;

/**
 * Accepted on Monday 08:00 for 3 working days, a dossier is at risk on Thursday 07:37 and missed
 * after 17:00. After a supplement on Friday 08:00 it is at risk on Wednesday 07:37 and missed after
 * 17:00.
 */
@ProcessTest
class ApologyProcessTest {

  private static final Topic TOPIC =
      new Topic(TestServers.bootstrapServers(), "motcua.dossier.events.v1");

  @Autowired Journey.World world;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;

  @AfterAll
  static void close() {
    TOPIC.close();
  }

  @Test
  void beforeTheMissTheLeaderMayGiveANewDate() {
    var dossier = atRisk();
    assertThat(dossier.task("userTask_offerNewDate").getPriority()).isEqualTo(75);
    newDateBefore(dossier, "2026-11-17");

    assertThat(dossier.openTasks()).containsExactly("userTask_verify");
    assertThat(dossier.due()).isEqualTo("2026-11-17T17:00");
    assertThat(dossier.task("userTask_verify").getDueDate().toInstant())
        .isEqualTo(dossier.deadline().due().dueAt());
    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "AT_RISK", "MOVED EXTENSION");
    var moved = dossier.messages(TOPIC).get(4).body();
    assertThat(moved.get("previousDueAt").asText()).isEqualTo("2026-11-12T17:00:00+07:00");
    assertThat(moved.get("dueAt").asText()).isEqualTo("2026-11-17T17:00:00+07:00");
    assertThat(moved.get("legalBasis").asText()).isEqualTo("309/2026/NĐ-CP");
    assertThat(moved.get("risk").asText()).isEqualTo("AT_RISK");
  }

  @Test
  void afterANewDateTheMissComesOnceAndThen() {
    var dossier = atRisk();
    newDateBefore(dossier, "2026-11-17");

    dossier.until("2026-11-17T17:00");
    assertThat(dossier.openTasks()).containsExactly("userTask_verify");
    dossier.until("2026-11-20T17:00");
    assertThat(dossier.events(TOPIC))
        .containsExactly("1", "2", "4", "AT_RISK", "MOVED EXTENSION", "MISSED");
    assertThat(dossier.messages(TOPIC).get(5).body().get("occurredAt").asText())
        .startsWith("2026-11-17T17:00:00.001");
    assertThat(dossier.openTasks())
        .containsExactlyInAnyOrder("userTask_verify", "userTask_apologise");
  }

  @Test
  void aSecondNewDateIsRefusedWithTheRuleAndLosesNothing() {
    var dossier = atRisk();
    newDateBefore(dossier, "2026-11-17");
    dossier.until("2026-11-18T08:00");

    // neither a working day nor later: the rule comes first
    for (var date : new String[] {"2026-11-20", "2026-11-14", "2026-11-09"}) {
      assertThatThrownBy(() -> newDateAtTheMiss(dossier, date))
          .hasMessageContaining("Nghị định 309/2026/NĐ-CP chỉ cho hẹn lại ngày trả một lần")
          .hasMessageContaining("đã được hẹn lại đến ngày 17/11/2026");
    }
    assertThat(dossier.due()).isEqualTo("2026-11-17T17:00");
    apologise(dossier);
    assertThat(dossier.events(TOPIC))
        .containsExactly("1", "2", "4", "AT_RISK", "MOVED EXTENSION", "MISSED");
  }

  @Test
  void theDecreePinnedAtAcceptanceIsNamed() {
    var dossier = world.accepted("1.004873", "2024-11-11T08:00").until("2024-11-15T08:00");
    newDateAtTheMiss(dossier, "2024-11-18");
    dossier
        .does("tuphap", "userTask_verify", "verifyOutcome", "SUPPLEMENT", "Thiếu giấy khai sinh")
        .supplementArrives("2024-11-18T08:00")
        .until("2024-11-25T08:00");

    assertThatThrownBy(() -> newDateAtTheMiss(dossier, "2024-11-27"))
        .hasMessageContaining("Nghị định 61/2018/NĐ-CP")
        .hasMessageContaining("18/11/2024");
  }

  @Test
  void afterARestartANewDateIsOfferedAgainUnlessThereWasOne() {
    var without = supplemented(atRisk()).until("2026-11-18T07:37");
    assertThat(without.openTasks())
        .containsExactlyInAnyOrder("userTask_verify", "userTask_offerNewDate");
    newDateBefore(without, "2026-11-23");
    assertThat(without.events(TOPIC)).endsWith("MOVED SUPPLEMENT", "AT_RISK", "MOVED EXTENSION");

    var with = atRisk();
    newDateBefore(with, "2026-11-17");
    supplemented(with).until("2026-11-18T07:37");
    assertThat(with.events(TOPIC)).endsWith("MOVED SUPPLEMENT", "AT_RISK");
    assertThat(with.openTasks()).containsExactly("userTask_verify");
    with.until("2026-11-18T17:01");
    assertThatThrownBy(() -> newDateAtTheMiss(with, "2026-11-25"))
        .hasMessageContaining("chỉ cho hẹn lại ngày trả một lần")
        .hasMessageContaining("17/11/2026");
    assertThat(facts(with)).containsEntry("extended", true);
  }

  @Test
  void theOfferLapsesAtTheMiss() {
    var dossier = atRisk().until("2026-11-12T17:01");

    assertThat(dossier.openTasks())
        .containsExactlyInAnyOrder("userTask_verify", "userTask_apologise");
    newDateAtTheMiss(dossier, "2026-11-17");
    assertThat(dossier.events(TOPIC)).endsWith("AT_RISK", "MISSED", "MOVED EXTENSION");
  }

  @Test
  void theOfferLapsesWhenTheDossierIsCompleted() {
    var dossier = atRisk().completed();
    assertThat(dossier.openTasks()).doesNotContain("userTask_offerNewDate");
    dossier.handedOver();

    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "AT_RISK", "9", "10");
    assertEnded(dossier);
  }

  @Test
  void theOfferLapsesWhileADossierWaits() {
    var supplement =
        atRisk().does("tuphap", "userTask_verify", "verifyOutcome", "SUPPLEMENT", "Thiếu giấy tờ");
    assertThat(supplement.openTasks()).containsExactly("userTask_awaitSupplement");

    var payment = atRisk().does("tuphap", "userTask_verify", "verifyOutcome", "PAYMENT");
    assertThat(payment.openTasks()).containsExactly("userTask_awaitPayment");
    // at risk once in a period: what lapsed is not offered again, the miss comes all the same
    payment.paymentArrives("2026-11-12T16:00").until("2026-11-13T16:59");
    assertThat(payment.openTasks()).containsExactly("userTask_verify");
    payment.until("2026-11-16T08:00");
    assertThat(payment.openTasks())
        .containsExactlyInAnyOrder("userTask_verify", "userTask_apologise");
  }

  @Test
  void theOfferLapsesWhenTheDossierIsStopped() {
    var dossier =
        atRisk()
            .does("tuphap", "userTask_verify", "verifyOutcome", "SUPPLEMENT", "Thiếu giấy tờ")
            .until("2026-12-30T08:00");

    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "AT_RISK", "5", "8");
    assertEnded(dossier);
  }

  @Test
  void theOfferEndsWithAWithdrawal() {
    var dossier = atRisk().withdrawn("2026-11-12T08:00");

    assertThat(dossier.openTasks()).isEmpty();
    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "AT_RISK", "7");
    assertEnded(dossier);
  }

  @Test
  void withoutANewDateTheDatesStayAndTheMissComes() {
    var dossier = atRisk();
    dossier.does("lanhdao", "userTask_offerNewDate", "offerOutcome", "NOT_NEEDED");
    assertThat(dossier.openTasks()).containsExactly("userTask_verify");
    assertThat(dossier.due()).isEqualTo("2026-11-12T17:00");

    dossier.until("2026-11-12T17:01");
    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "AT_RISK", "MISSED");
    apologise(dossier);
    dossier.completed().handedOver();
    assertEnded(dossier);
  }

  @Test
  void aNewDateNeedsALaterWorkingDayAndAReason() {
    var dossier = atRisk();
    assertThatThrownBy(() -> newDateBefore(dossier, "2026-11-14"))
        .hasMessageContaining("Ngày hẹn lại 14/11/2026 không phải ngày làm việc");
    assertThatThrownBy(() -> newDateBefore(dossier, "2026-11-12"))
        .hasMessageContaining("Ngày hẹn lại 12/11/2026 không sau hạn hiện tại")
        .hasMessageContaining("sau ngày 12/11/2026");
    assertThatThrownBy(() -> newDateBefore(dossier, ""))
        .hasMessageContaining("Phải ghi ngày hẹn trả mới");
    Map<String, Object> noReason = Map.of("offerOutcome", "EXTEND", "newDueDate", "2026-11-17");
    assertThatThrownBy(() -> dossier.does("lanhdao", "userTask_offerNewDate", noReason))
        .hasMessageContaining("Phải ghi rõ lý do");

    assertThat(dossier.due()).isEqualTo("2026-11-12T17:00");
    newDateBefore(dossier, "2026-11-17");
    assertThat(dossier.due()).isEqualTo("2026-11-17T17:00");
  }

  @Test
  void aDossierThatIsDoneGetsAnApologyButNoNewDate() {
    var dossier = atRisk().until("2026-11-12T17:01").completed();

    assertThatThrownBy(() -> newDateAtTheMiss(dossier, "2026-11-17"))
        .hasMessageContaining("Hồ sơ đã có kết quả, không hẹn lại đến ngày 17/11/2026 nữa");
    apologise(dossier);
    dossier.handedOver();
    assertEnded(dossier);
  }

  @Test
  void anApologyThatIsStillOpenStandsAlone() {
    var dossier = supplemented(atRisk().until("2026-11-12T17:01"));
    assertThat(dossier.openTasks())
        .containsExactlyInAnyOrder("userTask_verify", "userTask_apologise");

    dossier.until("2026-11-18T07:37").until("2026-11-18T17:01");
    assertThat(dossier.events(TOPIC))
        .endsWith("MISSED", "5", "4", "MOVED SUPPLEMENT", "AT_RISK", "MISSED");
    assertThat(dossier.openTasks())
        .containsExactlyInAnyOrder("userTask_verify", "userTask_apologise");
    apologise(dossier);
    dossier.completed().handedOver();
    assertEnded(dossier);
  }

  @Test
  void anAtRiskTimerThatComesAfterTheMissOffersNothing() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00");
    world.time().startAt(Instant.parse("2026-11-20T03:00:00Z"));
    // the executor takes overdue timers in any order
    var missed =
        management
            .createJobQuery()
            .processInstanceId(process(dossier).getId())
            .activityId("event_missed")
            .singleResult();
    management.executeJob(missed.getId());
    dossier.until("2026-11-20T10:00");

    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "AT_RISK", "MISSED");
    assertThat(dossier.openTasks())
        .containsExactlyInAnyOrder("userTask_verify", "userTask_apologise");
  }

  @Test
  void theModelSeesTheClock() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00");
    assertThat(facts(dossier))
        .containsEntry("clockRuns", true)
        .containsEntry("risk", "NONE")
        .containsEntry("extended", false);
    dossier.until("2026-11-12T07:37");
    assertThat(facts(dossier)).containsEntry("risk", "AT_RISK");
    newDateBefore(dossier, "2026-11-17");
    assertThat(facts(dossier)).containsEntry("extended", true);
    dossier.does("tuphap", "userTask_verify", "verifyOutcome", "SUPPLEMENT", "Thiếu giấy tờ");
    assertThat(facts(dossier)).containsEntry("clockRuns", false);
    dossier.supplementArrives("2026-11-13T08:00");
    assertThat(facts(dossier)).containsEntry("clockRuns", true).containsEntry("risk", "NONE");
    dossier.until("2026-11-18T17:01");
    assertThat(facts(dossier)).containsEntry("risk", "MISSED").containsEntry("extended", true);
  }

  private Journey atRisk() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00").until("2026-11-12T07:37");
    assertThat(dossier.openTasks())
        .containsExactlyInAnyOrder("userTask_verify", "userTask_offerNewDate");
    return dossier;
  }

  private static Journey supplemented(Journey dossier) {
    return dossier
        .does("tuphap", "userTask_verify", "verifyOutcome", "SUPPLEMENT", "Thiếu giấy khai sinh")
        .supplementArrives("2026-11-13T08:00");
  }

  private static void newDateBefore(Journey dossier, String date) {
    dossier.does(
        "lanhdao",
        "userTask_offerNewDate",
        Map.of("offerOutcome", "EXTEND", "note", "Xin lỗi công dân", "newDueDate", date));
  }

  private static void newDateAtTheMiss(Journey dossier, String date) {
    dossier.does(
        "lanhdao",
        "userTask_apologise",
        Map.of("apologyOutcome", "EXTEND", "note", "Xin lỗi công dân", "newDueDate", date));
  }

  private static void apologise(Journey dossier) {
    dossier.does(
        "lanhdao", "userTask_apologise", "apologyOutcome", "APOLOGISE", "Xin lỗi công dân");
  }

  private Map<String, Object> facts(Journey dossier) {
    return runtime.getVariables(process(dossier).getId());
  }

  private ProcessInstance process(Journey dossier) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(dossier.id().toString())
        .rootProcessInstances()
        .singleResult();
  }

  private void assertEnded(Journey dossier) {
    assertThat(
            runtime
                .createExecutionQuery()
                .processInstanceBusinessKey(dossier.id().toString())
                .list())
        .isEmpty();
  }
}
