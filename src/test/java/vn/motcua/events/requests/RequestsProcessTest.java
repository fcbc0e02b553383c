package vn.motcua.events.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Components;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Status;
import vn.motcua.seals.DossierKeys;
import vn.motcua.support.Journey;
import vn.motcua.support.Office;
import vn.motcua.support.ProcessTest;
import vn.motcua.support.TestServers;
import vn.motcua.support.topics.Portal;
import vn.motcua.support.topics.Portal.Mode;

/** Requests over Kafka, from the portal's record to the dossier. */
@ProcessTest
@ExtendWith(OutputCaptureExtension.class)
class RequestsProcessTest {

  private static final String NOW = "2026-11-09T08:00:00+07:00";
  private static final Portal PORTAL = new Portal(TestServers.bootstrapServers());

  @Autowired Journey.World world;
  @Autowired JdbcClient jdbc;
  @Autowired Components components;
  @Autowired DossierKeys keys;
  @Autowired EarlyRequests earlyRequests;

  private final String submission = "portal:" + UUID.randomUUID();

  @AfterAll
  static void close() {
    PORTAL.close();
  }

  @BeforeEach
  void monday() {
    world.time().startAt(Journey.instant("2026-11-09T08:00"));
  }

  @ParameterizedTest
  @EnumSource
  void aSubmissionBecomesADossierWithItsApplicantInTheVault(Mode mode) {
    PORTAL.send(Portal.submission(submission, NOW).in(mode)).awaitTaken();

    assertThat(dossier().status()).isEqualTo(Status.REGISTERED);
    assertThat(dossier().channel()).isEqualTo(Channel.ONLINE);
    assertThat(dossier().submittedAt()).isEqualTo(Journey.instant("2026-11-09T08:00"));
    assertThat(components.of(dossier().id())).hasSize(1);
    assertThat(world.office().openTasks(dossier().id())).containsExactly("userTask_checkPapers");
    assertThat(world.dossiers().record(dossier().id())).extracting("actor").containsOnly("portal");
    assertThat(applicant()).contains(Office.PLANTED_IDENTITY).contains(Office.PLANTED_NAME);
  }

  @ParameterizedTest
  @EnumSource
  void aSupplementThatIsAwaitedMovesTheDossierOn(Mode mode) {
    submitted().checks("SUPPLEMENT");
    PORTAL.send(Portal.supplement(submission, NOW).in(mode)).awaitTaken();

    assertThat(dossier().status()).isEqualTo(Status.REGISTERED);
    assertThat(components.of(dossier().id())).hasSize(2);
    assertThat(world.dossiers().record(dossier().id()))
        .last()
        .extracting("actor")
        .isEqualTo("portal");
  }

  @ParameterizedTest
  @EnumSource
  void aPaymentThatIsAwaitedMovesTheDossierOn(Mode mode) {
    submitted().checks("ACCEPT").verifies("PAYMENT");
    assertThat(dossier().status()).isEqualTo(Status.PAYMENT_REQUIRED);
    PORTAL.send(Portal.payment(submission, "T-1", NOW).in(mode)).awaitTaken();

    assertThat(dossier().status()).isEqualTo(Status.PROCESSING);
  }

  @ParameterizedTest
  @EnumSource
  void aWithdrawalEndsTheDossier(Mode mode) {
    submitted();
    PORTAL.send(Portal.withdrawal(submission, NOW).in(mode)).awaitTaken();

    assertThat(dossier().status()).isEqualTo(Status.WITHDRAWN);
    assertThat(world.office().openTasks(dossier().id())).isEmpty();
  }

  @Test
  void aRepeatedEventChangesNothing() {
    var event = Portal.submission(submission, NOW);
    PORTAL.send(event).awaitTaken();
    var first = dossier();
    PORTAL.send(event).send(event.structured()).awaitTaken();

    assertThat(dossier()).isEqualTo(first);
    assertThat(world.dossiers().record(first.id())).hasSize(1);
    assertThat(states()).containsExactly("APPLIED");
  }

  @Test
  void theSameRequestAsAnotherEventChangesNothing() {
    submitted().checks("SUPPLEMENT");
    PORTAL
        .send(Portal.supplement(submission, NOW))
        .send(Portal.supplement(submission, NOW))
        .awaitTaken();

    assertThat(dossier().status()).isEqualTo(Status.REGISTERED);
    assertThat(components.of(dossier().id())).hasSize(2);
    assertThat(PORTAL.deadLetters(submission)).isEmpty();
  }

  @Test
  void anEarlySupplementWaitsSealedAndIsAppliedWhenItIsAskedFor() {
    PORTAL.send(Portal.supplement(submission, NOW)).awaitTaken();
    assertThat(states()).containsExactly("EARLY");
    assertThat(rowsThatShow("Giấy khai sinh")).isZero();

    submitted();
    assertThat(states()).containsExactly("EARLY", "APPLIED");
    checks("SUPPLEMENT");

    await().until(() -> components.of(dossier().id()).size() == 2);
    assertThat(dossier().status()).isEqualTo(Status.REGISTERED);
    await().until(() -> states().equals(List.of("APPLIED", "APPLIED")));
    assertThat(sealedRows()).isZero();
  }

  @Test
  void aWithdrawalBeforeItsSubmissionIsAppliedAfterIt() {
    PORTAL.send(Portal.withdrawal(submission, NOW)).awaitTaken();
    PORTAL.send(Portal.submission(submission, NOW)).awaitTaken();

    await().until(() -> dossier().status() == Status.WITHDRAWN);
  }

  @Test
  void anEarlyPaymentIsAppliedByASweepWhenNobodyHeardOfTheChange() {
    submitted().checks("ACCEPT");
    PORTAL.send(Portal.payment(submission, "T-1", NOW)).awaitTaken();
    rename(submission, "hidden:" + submission);
    verifies("PAYMENT");
    rename("hidden:" + submission, submission);
    assertThat(dossier().status()).isEqualTo(Status.PAYMENT_REQUIRED);
    earlyRequests.sweep();

    assertThat(dossier().status()).isEqualTo(Status.PROCESSING);
  }

  @Test
  void twoEarlySupplementsAreAppliedInTheOrderOfTheirArrival() {
    PORTAL
        .send(Portal.supplement(submission, "2026-11-09T07:00:00+07:00"))
        .send(Portal.supplement(submission, "2026-11-09T06:00:00+07:00"))
        .awaitTaken();
    submitted().checks("SUPPLEMENT");
    await().until(() -> dossier().status() == Status.REGISTERED);
    await().until(() -> states().equals(List.of("APPLIED", "EARLY", "APPLIED")));

    assertThat(components.of(dossier().id()))
        .last()
        .extracting(Components.Received::at)
        .isEqualTo(Journey.instant("2026-11-09T07:00"));
    recheck("ACCEPT").verifies("SUPPLEMENT");
    await().until(() -> dossier().status() == Status.PROCESSING);
    assertThat(components.of(dossier().id())).hasSize(3);
  }

  @Test
  void whatIsNotAwaitedAnyMoreIsADeadLetterAsItCame() {
    submitted();
    PORTAL.send(Portal.withdrawal(submission, NOW)).awaitTaken();
    var late = Portal.payment(submission, "T-1", NOW).binary();
    late.headers().add("traceparent", new byte[] {0, -1, 7}).add("empty", null);
    PORTAL.send(late).awaitTaken();

    var letter = PORTAL.awaitDeadLetters(submission, 1).get(0);
    isOriginal(letter, late);
    assertThat(Portal.header(letter, "motcua-error-code")).isEqualTo("NOT_AWAITED");
    assertThat(Portal.header(letter, "motcua-error-detail")).contains("WITHDRAWN");
    assertThat(states()).containsExactly("APPLIED", "APPLIED");
  }

  @Test
  void anEarlyRequestWhoseDossierEndsIsADeadLetterAsItCame() {
    var early = Portal.payment(submission, "T-1", NOW).structured();
    early.headers().add("traceparent", new byte[] {0, -1, 7});
    PORTAL.send(early).awaitTaken();
    submitted().checks("REFUSE");

    var letter = PORTAL.awaitDeadLetters(submission, 1).get(0);
    isOriginal(letter, early);
    assertThat(Portal.header(letter, "motcua-error-code")).isEqualTo("NOT_AWAITED");
    await().until(() -> states().equals(List.of("APPLIED")));
  }

  @Test
  void aRequestThatWaitedTooLongIsADeadLetterAndMayBeSentAgain() {
    var early = Portal.payment(submission, "T-1", NOW);
    PORTAL.send(early).awaitTaken();
    earlyRequests.sweep();
    assertThat(states()).containsExactly("EARLY");

    world.time().startAt(Journey.instant("2026-12-10T08:00"));
    earlyRequests.sweep();
    var letter = PORTAL.awaitDeadLetters(submission, 1).get(0);
    assertThat(Portal.header(letter, "motcua-error-code")).isEqualTo("EXPIRED");
    assertThat(states()).isEmpty();

    PORTAL.send(early).awaitTaken();
    assertThat(states()).containsExactly("EARLY");
  }

  @Test
  void aRequestThatCannotBeOpenedKeepsNoOtherWaiting(CapturedOutput log) {
    PORTAL
        .send(Portal.payment(submission, "T-1", NOW))
        .send(Portal.payment(submission, "T-2", NOW))
        .awaitTaken();
    jdbc.sql(
            """
            UPDATE inbox SET key_id = 'lost'
            WHERE no = (SELECT min(no) FROM inbox WHERE submission_id = ?)
            """)
        .param(submission)
        .update();
    world.time().startAt(Journey.instant("2026-12-10T08:00"));
    try {
      earlyRequests.sweep();
      PORTAL.awaitDeadLetters(submission, 1);

      assertThat(states()).containsExactly("DEAD");
      assertThat(log.getAll()).contains("cannot be opened: Sealed under the key lost");
    } finally {
      jdbc.sql("DELETE FROM inbox WHERE submission_id = ?").param(submission).update();
    }
  }

  @Test
  void whatWasAppliedLongAgoIsForgotten() {
    submitted();
    world.time().startAt(Journey.instant("2027-01-09T08:00"));
    earlyRequests.sweep();

    assertThat(states()).isEmpty();
    assertThat(dossier().status()).isEqualTo(Status.REGISTERED);
  }

  @Test
  void nothingOfARequestIsLoggedOrKeptOpen(CapturedOutput log) {
    var event = Portal.withdrawal(submission, NOW);
    PORTAL.send(event).send(Portal.submission(submission, NOW)).awaitTaken();
    await().until(() -> dossier().status() == Status.WITHDRAWN);

    assertThat(log.getAll())
        .doesNotContain(
            Office.PLANTED_IDENTITY, Office.PLANTED_NAME, Portal.PLANTED_REASON, "045012349876");
    assertThat(sealedRows()).isZero();
  }

  @Test
  void aFaultOfOursIsADeadLetterAfterSomeAttemptsAndKeepsNobodyWaiting() {
    submitted().checks("ACCEPT").verifies("PAYMENT");
    // as if the model had been changed: the dossier waits, and its process does not
    jdbc.sql(
            """
            DELETE FROM act_ru_event_subscr WHERE event_name_ = 'dossier.payment'
              AND proc_inst_id_ IN (
                SELECT proc_inst_id_ FROM act_ru_execution WHERE business_key_ = ?)
            """)
        .param(dossier().id().toString())
        .update();
    PORTAL
        .send(Portal.payment(submission, "T-1", NOW))
        .awaitTaken("motcua-requests", Duration.ofSeconds(60));

    var letter = PORTAL.awaitDeadLetters(submission, 1).get(0);
    assertThat(Portal.header(letter, "motcua-error-code")).isEqualTo("FAILED");
    assertThat(Portal.header(letter, "motcua-error-detail"))
        .contains("MismatchingMessageCorrelationException");
    assertThat(states()).containsExactly("APPLIED");
  }

  private static void isOriginal(
      ConsumerRecord<byte[], byte[]> letter, ProducerRecord<byte[], byte[]> sent) {
    assertThat(letter.key()).isEqualTo(sent.key());
    assertThat(letter.value()).isEqualTo(sent.value());
    assertThat(List.of(letter.headers().toArray()))
        .startsWith(sent.headers().toArray())
        .hasSize(sent.headers().toArray().length + 2);
  }

  private RequestsProcessTest submitted() {
    PORTAL.send(Portal.submission(submission, NOW)).awaitTaken();
    return this;
  }

  private RequestsProcessTest checks(String outcome) {
    return does("tiepnhan", "userTask_checkPapers", "checkOutcome", outcome);
  }

  private RequestsProcessTest recheck(String outcome) {
    return does("tiepnhan", "userTask_checkSupplement", "supplementOutcome", outcome);
  }

  private RequestsProcessTest verifies(String outcome) {
    return does("tuphap", "userTask_verify", "verifyOutcome", outcome);
  }

  private RequestsProcessTest does(String account, String task, String variable, String outcome) {
    world
        .office()
        .complete(
            account,
            dossier().id(),
            task,
            new HashMap<>(Map.of(variable, outcome, "note", "Thiếu giấy tờ")));
    return this;
  }

  private Dossier dossier() {
    return world.dossiers().bySubmission(submission).orElseThrow();
  }

  private List<String> states() {
    return jdbc.sql("SELECT state FROM inbox WHERE submission_id = ? ORDER BY no")
        .param(submission)
        .query(String.class)
        .list();
  }

  private long sealedRows() {
    return jdbc.sql("SELECT count(*) FROM inbox WHERE submission_id = ? AND sealed IS NOT NULL")
        .param(submission)
        .query(Long.class)
        .single();
  }

  private long rowsThatShow(String text) {
    return jdbc.sql(
            """
            SELECT count(*) FROM inbox
            WHERE submission_id = ? AND position(convert_to(?, 'UTF8') in sealed) > 0
            """)
        .params(submission, text)
        .query(Long.class)
        .single();
  }

  private void rename(String from, String to) {
    jdbc.sql("UPDATE inbox SET submission_id = ? WHERE submission_id = ? AND state = 'EARLY'")
        .params(to, from)
        .update();
  }

  private String applicant() {
    var id = dossier().id();
    var lies =
        jdbc.sql("SELECT sealed FROM applicant WHERE dossier_id = ?").param(id).query(byte[].class);
    return keys.toOpen(id).orElseThrow().text(lies.single());
  }
}
