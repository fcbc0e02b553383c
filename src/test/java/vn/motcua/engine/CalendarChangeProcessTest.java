package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.Lifecycle;
import vn.motcua.deadline.DeadlineMoves;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.calendars.UploadCalendar;
import vn.motcua.deadline.change.ApplyCalendar;
import vn.motcua.deadline.change.ChangeProgress;
import vn.motcua.deadline.change.ChangeRunningException;
import vn.motcua.deadline.change.DryRun;
import vn.motcua.support.Calendars;
import vn.motcua.support.Journey;
import vn.motcua.support.ProcessTest;
import vn.motcua.support.TestServers;
import vn.motcua.support.crash.CalendarCrash;
import vn.motcua.support.topics.Topic;

@ProcessTest
class CalendarChangeProcessTest {

  private static final Topic TOPIC =
      new Topic(TestServers.bootstrapServers(), "motcua.dossier.events.v1");

  @Autowired Journey.World world;
  @Autowired UploadCalendar uploadCalendar;
  @Autowired DryRun dryRun;
  @Autowired ApplyCalendar applyCalendar;
  @Autowired DeadlineMoves moves;
  @Autowired ManagementService jobs;
  @Autowired CalendarCrash crash;

  @Autowired
  @Qualifier("changeRunner")
  Lifecycle runner;

  private final String version = Calendars.newVersion();

  @AfterAll
  static void close() {
    TOPIC.close();
  }

  // the other tests count on the shipped calendar, and share this application
  @AfterEach
  void goBack() {
    crash.never();
    apply("2026.1");
  }

  @Test
  void aDryRunListsWhatWouldMoveAndWhyAndMovesNothing() {
    var moving = world.accepted("1.004873", "2026-11-09T08:00");
    var ended = world.accepted("1.004873", "2026-11-05T08:00");
    upload(Calendars.withDayOff(version, "2026-11-11"));

    var lines = new ArrayList<DryRun.Line>();
    var counts = dryRun.of(version, lines::add);

    assertThat(counts.open()).isGreaterThanOrEqualTo(2);
    assertThat(lines).extracting(DryRun.Line::dossier).contains(moving.id());
    assertThat(lines).extracting(DryRun.Line::dossier).doesNotContain(ended.id());
    assertThat(lines).hasSize(counts.dueMoves() + counts.onlyAtRiskMoves() + counts.failing());
    var line =
        lines.stream().filter(l -> l.dossier().equals(moving.id())).findFirst().orElseThrow();
    assertThat(line.code()).isEqualTo(moving.dossier().code());
    assertThat(line.move().before().due().dueAt()).isEqualTo("2026-11-12T10:00:00Z");
    assertThat(line.move().after().due().dueAt()).isEqualTo("2026-11-13T10:00:00Z");
    assertThat(line.why())
        .singleElement()
        .hasToString("DayChange[date=2026-11-11, before=WORKING, after=HOLIDAY, note=Nghỉ bão]");
    assertThat(moving.due()).isEqualTo("2026-11-12T17:00");
    assertThat(moving.events(TOPIC)).containsExactly("1", "2", "4");
  }

  @Test
  void applyingMovesDateTimersAndTaskAndTellsItOnce() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00");
    dossier.until("2026-11-10T13:30").does("tuphap", "userTask_verify", "verifyOutcome", "APPROVE");
    upload(Calendars.withDayOff(version, "2026-11-11"));

    var done = apply(version);

    assertThat(done.failed()).isZero();
    assertThat(done.done()).isEqualTo(done.total());
    assertThat(dossier.due()).isEqualTo("2026-11-13T17:00");
    assertThat(dossier.atRisk()).isEqualTo("2026-11-13T07:37");
    assertThat(timers(dossier))
        .containsExactly(
            Instant.parse("2026-11-13T00:37:00Z"), Instant.parse("2026-11-13T10:00:00.001Z"));
    assertThat(dossier.task("userTask_draft").getDueDate()).isEqualTo("2026-11-13T10:00:00Z");
    // the step's own 20 % of 1,770 minutes reached into the day that is now off
    assertThat(dossier.task("userTask_draft").getFollowUpDate()).isEqualTo("2026-11-12T02:54:00Z");
    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "MOVED CALENDAR");
    var event = dossier.messages(TOPIC).get(3).body();
    assertThat(event.get("previousDueAt").asText()).isEqualTo("2026-11-12T17:00:00+07:00");
    assertThat(event.get("dueAt").asText()).isEqualTo("2026-11-13T17:00:00+07:00");
  }

  @Test
  void theOldDateStaysOnRecord() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00");
    upload(Calendars.withDayOff(version, "2026-11-11"));
    apply(version);
    dossier
        .does("tuphap", "userTask_verify", "verifyOutcome", "PAYMENT")
        .paymentArrives("2026-11-10T10:00");

    assertThat(moves.of(dossier.id()))
        .extracting(
            DeadlineMoves.Move::previousDueAt,
            DeadlineMoves.Move::dueAt,
            DeadlineMoves.Move::reason,
            DeadlineMoves.Move::previousCalendar,
            DeadlineMoves.Move::calendar)
        .containsExactly(
            tuple(
                Instant.parse("2026-11-12T10:00:00Z"),
                Instant.parse("2026-11-13T10:00:00Z"),
                Deadlines.MoveReason.CALENDAR,
                "2026.1",
                version),
            tuple(
                Instant.parse("2026-11-13T10:00:00Z"),
                Instant.parse("2026-11-17T10:00:00Z"),
                Deadlines.MoveReason.PAYMENT,
                version,
                version));
  }

  @Test
  void whereOnlyTheAtRiskInstantMovesItsTimerMovesAndNothingIsTold() {
    // half an hour more of work each morning: the limit in days stays, three quarters of it do not
    var dossier = world.accepted("1.004873", "2026-11-09T08:00");
    upload(
        Calendars.as(version)
            .replace("from: \"07:30\", to: \"11:30\"", "from: \"07:00\", to: \"11:30\""));
    apply(version);

    assertThat(dossier.due()).isEqualTo("2026-11-12T17:00");
    assertThat(dossier.atRisk()).isNotEqualTo("2026-11-12T07:37");
    assertThat(timers(dossier).get(0)).isEqualTo(dossier.deadline().due().atRiskAt());
    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4");
    assertThat(moves.of(dossier.id())).isEmpty();
  }

  @Test
  void aCrashInTheMiddleLosesAndRepeatsNothing() {
    var all = new ArrayList<Journey>();
    for (int i = 0; i < 12; i++) {
      all.add(world.accepted("1.004873", "2026-11-09T08:00"));
    }
    upload(Calendars.withDayOff(version, "2026-11-11"));
    crash.afterMoves(6);
    applyCalendar.begin(version, "quantri");
    await().atMost(Duration.ofSeconds(30)).until(crash::hasHappened);

    assertThat(all).anyMatch(dossier -> dossier.due().equals("2026-11-12T17:00"));
    assertThat(progress(version).finishedAt()).isNull();
    assertThatThrownBy(() -> applyCalendar.begin("2026.1", "quantri"))
        .isInstanceOf(ChangeRunningException.class)
        .hasMessageContaining(version);

    // the node is started again
    runner.stop();
    crash.never();
    runner.start();
    var done = finished(version);

    assertThat(done.done()).isEqualTo(done.total());
    assertThat(all).allMatch(dossier -> dossier.due().equals("2026-11-13T17:00"));
    for (var dossier : all) {
      assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "MOVED CALENDAR");
      assertThat(moves.of(dossier.id())).hasSize(1);
    }
  }

  @Test
  void acceptancesAreCountedByTheNewCalendarFromTheMomentOfApplying() {
    upload(Calendars.withDayOff(version, "2026-11-11"));
    var uploaded = world.accepted("1.004873", "2026-11-09T08:00");
    assertThat(uploaded.due()).isEqualTo("2026-11-12T17:00");

    apply(version);

    assertThat(world.accepted("1.004873", "2026-11-09T08:00").due()).isEqualTo("2026-11-13T17:00");
    assertThat(uploaded.due()).isEqualTo("2026-11-13T17:00");
  }

  @Test
  void aDossierThatWaitsMovesAtOnceAndLaterByItsWaitAlone() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00");
    dossier.does("tuphap", "userTask_verify", "verifyOutcome", "PAYMENT");
    upload(Calendars.withDayOff(version, "2026-11-11"));
    apply(version);

    assertThat(dossier.due()).isEqualTo("2026-11-13T17:00");
    assertThat(timers(dossier)).allMatch(due -> due.isAfter(Instant.parse("9000-01-01T00:00:00Z")));
    dossier.paymentArrives("2026-11-09T10:00");
    assertThat(dossier.due()).isEqualTo("2026-11-16T17:00");
    assertThat(dossier.events(TOPIC))
        .containsExactly("1", "2", "4", "6", "MOVED CALENDAR", "4", "MOVED PAYMENT");
  }

  @Test
  void aRungThatWasReachedStaysReached() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00").until("2026-11-12T08:00");
    upload(Calendars.withDayOff(version, "2026-11-11"));
    apply(version);
    dossier.until("2026-11-13T17:01");

    assertThat(dossier.events(TOPIC))
        .containsExactly("1", "2", "4", "AT_RISK", "MOVED CALENDAR", "MISSED");
  }

  @Test
  void aDueDateThatMovesIntoThePastIsMissedByItsTimer() {
    upload(Calendars.withDayOff(version, "2026-11-11"));
    apply(version);
    var dossier = world.accepted("1.004873", "2026-11-09T08:00").until("2026-11-13T08:00");
    apply("2026.1");
    assertThat(dossier.due()).isEqualTo("2026-11-12T17:00");

    dossier.until("2026-11-13T08:01");

    assertThat(dossier.events(TOPIC))
        .containsExactly("1", "2", "4", "AT_RISK", "MOVED CALENDAR", "MISSED");
  }

  @Test
  void whatIsDoneIsLeftAlone() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00").completed();
    upload(Calendars.withDayOff(version, "2026-11-11"));
    apply(version);

    assertThat(dossier.due()).isEqualTo("2026-11-12T17:00");
    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "9");
  }

  @Test
  void applyingAgainMovesNothing() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00");
    upload(Calendars.withDayOff(version, "2026-11-11"));
    apply(version);

    var again = apply(version);

    assertThat(again.total()).isZero();
    assertThat(dossier.events(TOPIC)).containsExactly("1", "2", "4", "MOVED CALENDAR");
  }

  @Test
  void thePromiseOfAnApologyMovesToTheNextWorkingDay() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00").until("2026-11-12T17:01");
    dossier.does(
        "lanhdao",
        "userTask_apologise",
        Map.of("apologyOutcome", "EXTEND", "note", "Xin lỗi", "newDueDate", "2026-11-17"));
    upload(Calendars.withDayOff(version, "2026-11-17"));
    apply(version);

    assertThat(dossier.due()).isEqualTo("2026-11-18T17:00");
  }

  @Test
  void aDossierThatNeedsAYearThatIsGoneKeepsItsDateAndIsNamed() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00");
    var yaml = Calendars.as(version);
    upload(yaml.substring(0, yaml.indexOf("  2026:")));

    var lines = new ArrayList<DryRun.Line>();
    dryRun.of(version, lines::add);
    var done = apply(version);

    assertThat(lines).anyMatch(line -> line.dossier().equals(dossier.id()) && line.move() == null);
    assertThat(applyCalendar.failures(done).get(dossier.id())).contains("for the year 2026");
    assertThat(dossier.due()).isEqualTo("2026-11-12T17:00");
  }

  @Test
  void aCalendarOfOneAgencyIsForItsDossiersOnly() {
    var here = world.accepted("1.004873", "2026-11-09T08:00");
    uploadCalendar.upload(
        Calendars.withDayOff(version, "2026-11-11").getBytes(StandardCharsets.UTF_8),
        "H99.9",
        "quantri");
    var done = apply(version);

    assertThat(done.total()).isZero();
    assertThat(here.due()).isEqualTo("2026-11-12T17:00");
    assertThat(world.accepted("1.004873", "2026-11-09T08:00").due()).isEqualTo("2026-11-12T17:00");
  }

  private void upload(String yaml) {
    uploadCalendar.upload(yaml.getBytes(StandardCharsets.UTF_8), null, "quantri");
  }

  private ChangeProgress apply(String version) {
    applyCalendar.begin(version, "quantri");
    return finished(version);
  }

  private ChangeProgress finished(String version) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> progress(version), progress -> progress.finishedAt() != null);
  }

  private ChangeProgress progress(String version) {
    return applyCalendar.progress(version).orElseThrow();
  }

  private List<Instant> timers(Journey dossier) {
    var process = rootProcess(dossier.id());
    return jobs
        .createJobQuery()
        .timers()
        .processInstanceId(process)
        .orderByJobDuedate()
        .asc()
        .list()
        .stream()
        .map(Job::getDuedate)
        .map(date -> date.toInstant())
        .toList();
  }

  private String rootProcess(UUID dossier) {
    return world
        .jdbc()
        .sql("SELECT id_ FROM act_ru_execution WHERE business_key_ = ? AND super_exec_ IS NULL")
        .param(dossier.toString())
        .query(String.class)
        .single();
  }
}
