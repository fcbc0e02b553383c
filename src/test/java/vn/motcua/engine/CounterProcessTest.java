package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Component;
import vn.motcua.dossier.Components;
import vn.motcua.dossier.Status;
import vn.motcua.review.PaperChecks;
import vn.motcua.review.ReceivedRequests;
import vn.motcua.support.Journey;
import vn.motcua.support.ProcessTest;
import vn.motcua.support.TestServers;
import vn.motcua.support.topics.Topic;

/** What reception does for an applicant who stands at the counter. */
@ProcessTest
class CounterProcessTest {

  private static final Topic TOPIC =
      new Topic(TestServers.bootstrapServers(), "motcua.dossier.events.v1");

  /** Of 1.004859: a declaration and a proof; 1.001699 takes medical papers if there are any. */
  private static final String CORRECTION = "1.004859";

  @Autowired Journey.World world;
  @Autowired Components components;
  @Autowired PaperChecks checks;
  @Autowired JdbcClient jdbc;
  @Autowired ReceivedRequests received;

  @AfterAll
  static void close() {
    TOPIC.close();
  }

  @Test
  void acceptanceWantsEveryPaperTicked() {
    var dossier = world.submitted(CORRECTION, Channel.COUNTER, "2026-11-09T08:00");

    assertThatThrownBy(() -> check(dossier, "ACCEPT", "[\"declaration\"]"))
        .hasMessageContaining("Chưa đánh dấu đã nhận: Giấy tờ làm căn cứ");
    assertThat(dossier.dossier().status()).isEqualTo(Status.REGISTERED);
    assertThat(checks.last(dossier.id())).isEmpty();

    check(dossier, "ACCEPT", "[\"proof\",\"declaration\"]");
    assertThat(dossier.dossier().status()).isEqualTo(Status.PROCESSING);
    var check = checks.last(dossier.id()).orElseThrow();
    assertThat(check.received()).containsExactly("declaration", "proof");
    assertThat(check.missing()).isEmpty();
    assertThat(check.account()).isEqualTo("tiepnhan");
  }

  @Test
  void aFormInWhichNothingWasTickedIsNoAcceptance() {
    var dossier = world.submitted(CORRECTION, Channel.COUNTER, "2026-11-09T08:00");
    var untouched =
        Map.<String, Object>of("checkOutcome", "ACCEPT", "receivedPapers", "", "papersTicked", 0);

    assertThatThrownBy(() -> dossier.does("tiepnhan", "userTask_checkPapers", untouched))
        .hasMessageContaining("Chưa đánh dấu đã nhận: Tờ khai");
  }

  @Test
  void aPaperThatNotEverybodyHasIsNotWanted() {
    var dossier = world.submitted("1.001699", Channel.COUNTER, "2026-11-09T08:00");
    check(dossier, "ACCEPT", "[\"application-form\"]");

    assertThat(dossier.dossier().status()).isEqualTo(Status.PROCESSING);
  }

  @Test
  void whatIsMissingIsOnRecordWithTheRequestForIt() {
    var dossier = world.submitted(CORRECTION, Channel.COUNTER, "2026-11-09T08:00");
    check(dossier, "SUPPLEMENT", "[\"declaration\"]");

    var check = checks.last(dossier.id()).orElseThrow();
    assertThat(check.step()).isEqualTo("userTask_checkPapers");
    assertThat(check.missing()).containsExactly("proof");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[\"passport\"]", "declaration", "{}", "[[]]"})
  void ticksAreCheckedAgain(String ticked) {
    var dossier = world.submitted(CORRECTION, Channel.COUNTER, "2026-11-09T08:00");

    assertThatThrownBy(() -> check(dossier, "REFUSE", ticked))
        .hasMessageContaining("Danh sách giấy tờ đã nhận (receivedPapers)");
    assertThat(dossier.openTasks()).containsExactly("userTask_checkPapers");
  }

  @Test
  void aSupplementBroughtToTheCounterRestartsTheClock() {
    var dossier = world.accepted(CORRECTION, "2026-11-09T08:00");
    dossier
        .does("tuphap", "userTask_verify", "verifyOutcome", "SUPPLEMENT", "Thiếu căn cứ")
        .until("2026-11-11T09:00")
        .does(
            "tiepnhan",
            "userTask_awaitSupplement",
            Map.of("supplementArrival", "RECEIVED", "receivedPapers", "[\"proof\"]"));

    assertThat(dossier.due()).isEqualTo("2026-11-16T17:00");
    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "5", "4", "MOVED SUPPLEMENT");
    var papers = components.of(dossier.id());
    assertThat(papers.get(papers.size() - 1).component())
        .isEqualTo(
            new Component(
                "proof",
                "Giấy tờ làm căn cứ thay đổi, cải chính, bổ sung",
                Component.Form.PAPER,
                null,
                null));
    assertThat(dossier.openTasks()).containsExactly("userTask_verify");
  }

  @Test
  void aSupplementBroughtBeforeAcceptanceIsCheckedAgain() {
    var dossier = world.submitted(CORRECTION, Channel.COUNTER, "2026-11-09T08:00");
    check(dossier, "SUPPLEMENT", "[\"declaration\"]");
    dossier.does("tiepnhan", "userTask_awaitSupplement", "supplementArrival", "RECEIVED");

    assertThat(dossier.openTasks()).containsExactly("userTask_checkSupplement");
    assertThat(dossier.events(TOPIC)).containsExactly("1", "5", "1");
  }

  @Test
  void aPaymentAtTheCounterResumesTheClock() {
    var dossier = atPayment().until("2026-11-10T08:00");
    dossier.does("tiepnhan", "userTask_awaitPayment", paid(150_000, "BL-01"));

    assertThat(dossier.due()).isEqualTo("2026-11-13T17:00");
    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "6", "4", "MOVED PAYMENT");
    assertThat(received.payments(dossier.id()))
        .extracting(payment -> payment.transactionId() + " " + payment.amount())
        .containsExactly("BL-01 150000");
    assertThat(
            jdbc.sql(
                    """
                    SELECT name_ FROM act_ru_variable WHERE proc_inst_id_ IN
                      (SELECT proc_inst_id_ FROM act_ru_execution WHERE business_key_ = ?)
                    """)
                .param(dossier.id().toString())
                .query(String.class)
                .list())
        .isNotEmpty()
        .doesNotContain("amountPaid", "paymentReceipt", "papers", "receivedPapers");
  }

  @Test
  void soIsWhatTheCertifyingDeskHasAskedFor() {
    var dossier = world.accepted("2.000815", "2026-11-09T08:00");
    dossier
        .does("tuphap", "userTask_certify", "certifyOutcome", "SUPPLEMENT", "Thiếu bản chính")
        .does("tiepnhan", "userTask_awaitSupplement", "supplementArrival", "RECEIVED")
        .does("tuphap", "userTask_certify", "certifyOutcome", "PAYMENT")
        .does("tiepnhan", "userTask_awaitPayment", paid(10_000, "BL-02"));

    assertThat(dossier.openTasks()).containsExactly("userTask_certify");
    assertThat(dossier.dossier().status()).isEqualTo(Status.PROCESSING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -1    | BL-1       | Số tiền đã thu
          1.5   | BL-1       | Số tiền đã thu
          50000 |            | Số biên lai
          50000 | biên lai 1 | Số biên lai
          """)
  void aPaymentIsCheckedAgain(double amount, String receipt, String reason) {
    var dossier = atPayment();

    assertThatThrownBy(
            () -> dossier.does("tiepnhan", "userTask_awaitPayment", paid(amount, receipt)))
        .hasMessageContaining(reason);
    assertThat(dossier.dossier().status()).isEqualTo(Status.PAYMENT_REQUIRED);
  }

  @Test
  void aReceiptCountsOnce() {
    var dossier = atPayment();
    dossier
        .does("tiepnhan", "userTask_awaitPayment", paid(50_000, "BL-7"))
        .does("tuphap", "userTask_verify", "verifyOutcome", "PAYMENT");

    assertThatThrownBy(
            () -> dossier.does("tiepnhan", "userTask_awaitPayment", paid(50_000, "BL-7")))
        .hasMessageContaining("Số biên lai này đã được ghi");
  }

  @Test
  void aWaitIsNeitherDueNorUrgentHoweverTheClockIsChanged() {
    var dossier = atPayment();
    var before = dossier.task("userTask_awaitPayment");
    assertThat(before.getDueDate()).isNull();
    assertThat(before.getPriority()).isEqualTo(10);

    dossier.until("2026-11-20T08:00");
    assertThat(dossier.task("userTask_awaitPayment").getDueDate()).isNull();
    assertThat(dossier.task("userTask_awaitPayment").getPriority()).isEqualTo(10);
    dossier.paymentArrives("2026-11-20T08:00");
    assertThat(dossier.openTasks()).isEqualTo(List.of("userTask_verify"));
    assertThat(dossier.task("userTask_verify").getDueDate()).isNotNull();
  }

  private Journey atPayment() {
    return world
        .accepted(CORRECTION, "2026-11-09T08:00")
        .does("tuphap", "userTask_verify", "verifyOutcome", "PAYMENT");
  }

  private static Map<String, Object> paid(Number amount, String receipt) {
    return Map.of(
        "paymentArrival",
        "RECEIVED",
        "amountPaid",
        amount,
        "paymentReceipt",
        receipt == null ? "" : receipt);
  }

  private static void check(Journey dossier, String outcome, String ticked) {
    dossier.does(
        "tiepnhan",
        "userTask_checkPapers",
        Map.of("checkOutcome", outcome, "receivedPapers", ticked, "note", "Thiếu giấy tờ"));
  }
}
