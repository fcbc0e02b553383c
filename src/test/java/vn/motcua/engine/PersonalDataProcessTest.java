package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Channel;
import vn.motcua.support.Journey;
import vn.motcua.support.Office;
import vn.motcua.support.ProcessTest;
import vn.motcua.support.TestServers;
import vn.motcua.support.personal.Traces;
import vn.motcua.support.time.SettableClock;
import vn.motcua.support.topics.Topic;
import vn.motcua.tracking.Timeline;

@ProcessTest
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataProcessTest {

  private static final String IN_A_NOTE = "031087654321";

  @Autowired Journey.World world;
  @Autowired JdbcClient jdbc;
  @Autowired Timeline timeline;
  @Autowired HistoryService history;
  @Autowired ManagementService jobs;
  @Autowired SettableClock clock;

  @Test
  void peopleStayOutOfTheEngineTheTopicsAndTheLog(CapturedOutput log) {
    var dossier = world.submitted("1.004873", Channel.ONLINE, "2026-11-09T08:00");
    var note = "Ông Lê Văn Bình, số định danh " + IN_A_NOTE;
    dossier
        .does("tiepnhan", "userTask_checkPapers", "checkOutcome", "SUPPLEMENT", note)
        .supplementArrives("2026-11-10T08:00")
        .does("tiepnhan", "userTask_checkSupplement", "supplementOutcome", "ACCEPT", note)
        .does("tuphap", "userTask_verify", "verifyOutcome", "OPINION", note)
        .does("tuphap", "userTask_recordOpinion", "opinionOutcome", "DISAGREED", note)
        .does("tuphap", "userTask_verify", "verifyOutcome", "APPROVE", note)
        .does("tuphap", "userTask_draft", "draftOutcome", "SUBMIT", note)
        .does("lanhdao", "userTask_sign", "signOutcome", "SEND_BACK", note);
    assertNotKept(log); // while the process still holds its variables
    dossier
        .until("2026-11-16T08:00")
        .does(
            "lanhdao",
            "userTask_apologise",
            Map.of("apologyOutcome", "EXTEND", "note", note, "newDueDate", "2026-11-18"))
        .signedAndNumbered()
        .handedOver();

    assertNotKept(log);
    for (var name : List.of("motcua.dossier.events.v1", "motcua.dossier.snapshot.v1")) {
      try (var topic = new Topic(TestServers.bootstrapServers(), name)) {
        assertThat(dossier.messages(topic).toString())
            .doesNotContain(Office.PLANTED_IDENTITY, Office.PLANTED_NAME, IN_A_NOTE);
      }
    }
  }

  @Test
  void theEngineForgetsAYearAfterTheEndAndTheTimelineDoesNot() {
    var dossier = world.submitted("1.004873", Channel.ONLINE, "2023-03-06T08:00");
    dossier
        .does("tiepnhan", "userTask_checkPapers", "checkOutcome", "SUPPLEMENT", "Thiếu tờ khai")
        .withdrawn("2023-03-07T08:00");
    var before = timeline.of(dossier.id());
    assertThat(before).extracting(Timeline.Entry::stepName).contains("Kiểm tra thành phần hồ sơ");

    cleanUpAt("2024-03-05T08:00:00Z");
    assertThat(remembered(dossier)).as("not before its time").isPositive();
    cleanUpAt("2024-03-08T08:00:00Z");

    assertThat(remembered(dossier)).isZero();
    assertThat(timeline.of(dossier.id())).isEqualTo(before);
  }

  private void cleanUpAt(String instant) {
    clock.set(Instant.parse(instant));
    history.cleanUpHistoryAsync(true);
    // each run takes a batch
    for (int run = 0; run < 5; run++) {
      history.findHistoryCleanupJobs().forEach(job -> jobs.executeJob(job.getId()));
    }
  }

  private long remembered(Journey dossier) {
    return history
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(dossier.id().toString())
            .count()
        + history
            .createHistoricTaskInstanceQuery()
            .processInstanceBusinessKey(dossier.id().toString())
            .count();
  }

  /** The applicant and the officers' words lie sealed. */
  private void assertNotKept(CapturedOutput log) {
    for (var planted : List.of(Office.PLANTED_IDENTITY, Office.PLANTED_NAME, IN_A_NOTE)) {
      assertThat(new Traces(jdbc).of(planted)).as(planted).isEmpty();
      assertThat(log.getAll()).doesNotContain(planted);
    }
  }
}
