package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.support.Journey;
import vn.motcua.support.ProcessTest;
import vn.motcua.support.TestServers;
import vn.motcua.support.topics.Topic;

@ProcessTest
class ReviewProcessTest {

  private static final Topic TOPIC =
      new Topic(TestServers.bootstrapServers(), "motcua.dossier.events.v1");

  @Autowired Journey.World world;

  @AfterAll
  static void close() {
    TOPIC.close();
  }

  @Test
  void aDossierGoesAllTheWay() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00");
    dossier.until("2026-11-10T10:00").completed().until("2026-11-10T10:05").handedOver();

    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "9", "10");
    assertThat(dossier.openTasks()).isEmpty();
    assertThat(dossier.deadline().timeliness()).hasToString("EARLY");
    var last = dossier.messages(TOPIC).get(4).body();
    assertThat(last.get("timeliness").asText()).isEqualTo("EARLY");
    assertThat(last.get("finishedAt").asText()).isEqualTo("2026-11-10T10:00:00+07:00");
    assertThat(last.get("returnedAt").asText()).isEqualTo("2026-11-10T10:05:00+07:00");
  }

  @Test
  void theReturnOfAResultHasNoDueDate() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00").completed();
    dossier.until("2026-11-09T08:00");

    assertThat(dossier.task("userTask_handOver").getDueDate()).isNull();
  }

  @Test
  void certifiedAtTheDeskOnTheSameDay() {
    var dossier = world.accepted("2.000815", "2026-11-09T08:00");
    dossier
        .until("2026-11-09T09:00")
        .does("tuphap", "userTask_certify", "certifyOutcome", "APPROVE")
        .does("lanhdao", "userTask_sign", "signOutcome", "SIGN")
        .numbered()
        .handedOver();

    assertThat(dossier.due()).isEqualTo("2026-11-09T17:00");
    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "9", "10");
    assertThat(dossier.deadline().timeliness()).hasToString("EARLY");
  }

  @Test
  void theDeskAsksForASupplementAndAPayment() {
    var dossier = world.accepted("2.000815", "2026-11-09T08:00");
    dossier
        .does("tuphap", "userTask_certify", "certifyOutcome", "SUPPLEMENT", "Thiếu bản chính")
        .supplementArrives("2026-11-10T08:00")
        .does("tuphap", "userTask_certify", "certifyOutcome", "PAYMENT")
        .paymentArrives("2026-11-10T09:00")
        .does("tuphap", "userTask_certify", "certifyOutcome", "APPROVE")
        .does("lanhdao", "userTask_sign", "signOutcome", "SEND_BACK", "Sai họ tên")
        .does("tuphap", "userTask_certify", "certifyOutcome", "APPROVE");

    // an hour of payment: a limit within the day moves by just that, into the next morning
    assertThat(dossier.due()).isEqualTo("2026-11-11T08:30");
    assertThat(dossier.events(TOPIC))
        .containsExactly("1", "2", "4", "5", "4", "MOVED SUPPLEMENT", "6", "4", "MOVED PAYMENT");
    assertThat(dossier.openTasks()).containsExactly("userTask_sign");
  }

  @Test
  void whatTheDeskAsksForAndNeverComesStopsTheDossier() {
    var supplement = world.accepted("2.000815", "2026-11-02T08:00");
    supplement
        .does("tuphap", "userTask_certify", "certifyOutcome", "SUPPLEMENT", "Thiếu bản chính")
        .until("2026-11-23T17:00");
    assertThat(supplement.events(TOPIC)).containsExactly("1", "2", "4", "5", "8");

    var payment = world.accepted("2.000815", "2026-10-05T08:00");
    payment
        .does("tuphap", "userTask_certify", "certifyOutcome", "PAYMENT")
        .until("2026-11-04T08:00");
    assertThat(payment.events(TOPIC)).containsExactly("1", "2", "4", "6", "8");
  }

  @Test
  void sentBackByTheLeader() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00");
    dossier
        .does("tuphap", "userTask_verify", "verifyOutcome", "APPROVE")
        .does("tuphap", "userTask_draft", "draftOutcome", "SUBMIT")
        .does("lanhdao", "userTask_sign", "signOutcome", "SEND_BACK", "Ghi sai căn cứ");
    assertThat(dossier.openTasks()).containsExactly("userTask_draft");

    dossier.signedAndNumbered().handedOver();
    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "9", "10");
  }

  @Test
  void aFormIsShownAgainWithoutTheOldChoice() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00");
    dossier
        .does("tuphap", "userTask_verify", "verifyOutcome", "APPROVE")
        .does("tuphap", "userTask_draft", "draftOutcome", "SUBMIT")
        .does("lanhdao", "userTask_sign", "signOutcome", "SEND_BACK", "Ghi sai căn cứ");

    assertThatThrownBy(() -> dossier.does("tuphap", "userTask_draft", Map.of()))
        .hasMessageContaining("Chưa chọn kết quả");
  }

  @Test
  void anotherAgencyIsAskedForItsOpinion() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00");
    dossier
        .does("tuphap", "userTask_verify", "verifyOutcome", "OPINION", "Xin ý kiến công an")
        .does("tuphap", "userTask_recordOpinion", "opinionOutcome", "AGREED");

    assertThat(dossier.openTasks()).containsExactly("userTask_verify");
    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4");
  }

  @Test
  void aSupplementAfterAcceptanceRestartsTheClock() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00");
    dossier
        .until("2026-11-10T08:00")
        .does("tuphap", "userTask_verify", "verifyOutcome", "SUPPLEMENT", "Thiếu giấy khai sinh")
        .supplementArrives("2026-11-17T09:00");

    assertThat(dossier.due()).isEqualTo("2026-11-20T17:00");
    assertThat(dossier.deadline().period()).isEqualTo(2);
    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "5", "4", "MOVED SUPPLEMENT");
    var moved = dossier.messages(TOPIC).get(5).body();
    assertThat(moved.get("previousDueAt").asText()).isEqualTo("2026-11-12T17:00:00+07:00");
    assertThat(moved.get("dueAt").asText()).isEqualTo("2026-11-20T17:00:00+07:00");
    assertThat(moved.get("legalBasis").asText()).isEqualTo("309/2026/NĐ-CP");
  }

  @Test
  void aSupplementThatNeverComesStopsTheDossier() {
    var dossier = world.accepted("1.004873", "2026-11-02T08:00");
    dossier
        .does("tuphap", "userTask_verify", "verifyOutcome", "SUPPLEMENT", "Thiếu giấy khai sinh")
        .until("2026-11-23T17:00");

    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "5", "8");
    assertThat(dossier.openTasks()).isEmpty();
  }

  @Test
  void aPaymentResumesTheClock() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00");
    dossier
        .until("2026-11-09T14:00")
        .does("tuphap", "userTask_verify", "verifyOutcome", "PAYMENT")
        .paymentArrives("2026-11-10T15:00");

    // 3 h of Monday and 5 h 30 of Tuesday: from Thursday 17:00 into Monday morning, to its close
    assertThat(dossier.due()).isEqualTo("2026-11-16T17:00");
    assertThat(dossier.deadline().period()).isEqualTo(1);
    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "6", "4", "MOVED PAYMENT");
  }

  @Test
  void aPaymentOutsideWorkingTimeMovesNothing() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00");
    dossier
        .until("2026-11-09T17:30")
        .does("tuphap", "userTask_verify", "verifyOutcome", "PAYMENT")
        .paymentArrives("2026-11-09T19:00");

    assertThat(dossier.due()).isEqualTo("2026-11-12T17:00");
    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "6", "4");
  }

  @Test
  void aPaymentThatNeverComesStopsTheDossier() {
    var dossier = world.accepted("1.004873", "2026-10-05T08:00");
    dossier.does("tuphap", "userTask_verify", "verifyOutcome", "PAYMENT").until("2026-11-04T08:00");

    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "6", "8");
  }

  @Test
  void withdrawnFromEveryStatusThatAllowsIt() {
    var processing = world.accepted("1.004873", "2026-11-09T08:00").withdrawn("2026-11-09T09:00");
    assertThat(processing.events(TOPIC)).containsExactly("1", "2", "4", "7");

    var supplement =
        world
            .accepted("1.004873", "2026-11-09T08:00")
            .does("tuphap", "userTask_verify", "verifyOutcome", "SUPPLEMENT", "Thiếu")
            .withdrawn("2026-11-09T09:00");
    assertThat(supplement.events(TOPIC)).containsExactly("1", "2", "4", "5", "7");

    var payment =
        world
            .accepted("1.004873", "2026-11-09T08:00")
            .does("tuphap", "userTask_verify", "verifyOutcome", "PAYMENT")
            .withdrawn("2026-11-09T09:00");
    assertThat(payment.events(TOPIC)).containsExactly("1", "2", "4", "6", "7");
    assertThat(payment.openTasks()).isEmpty();
  }

  @Test
  void notWithdrawnOnceItIsDone() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00").completed();

    assertThatThrownBy(() -> dossier.withdrawn("2026-11-09T09:00"))
        .hasMessageContaining("COMPLETED")
        .hasMessageContaining("takes no withdrawal");
    dossier.handedOver();
    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "9", "10");
  }

  @Test
  void theSameRequestAgainChangesNothing() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00");
    dossier
        .does("tuphap", "userTask_verify", "verifyOutcome", "SUPPLEMENT", "Thiếu")
        .supplementArrives("2026-11-10T09:00")
        .supplementArrives("2026-11-10T09:00");

    assertThat(dossier.openTasks()).containsExactly("userTask_verify");
    assertThatThrownBy(() -> dossier.supplementArrives("2026-11-10T10:00"))
        .hasMessageContaining("takes no supplement");
  }

  @Test
  void everyFieldHasItsSpecialists() {
    var cases =
        Map.of(
            "1.001699", "vanhoa",
            "1.013225", "diachinh",
            "1.001612", "kinhte",
            "2.000986", "tuphap");
    cases.forEach(
        (procedure, account) ->
            world
                .accepted(procedure, "2026-10-05T08:00")
                .does(account, "userTask_verify", "verifyOutcome", "APPROVE"));
  }
}
