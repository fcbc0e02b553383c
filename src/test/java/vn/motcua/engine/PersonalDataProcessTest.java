package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
import vn.motcua.support.Topic;
import vn.motcua.support.personal.Traces;

@ProcessTest
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataProcessTest {

  private static final String IN_A_NOTE = "031087654321";

  @Autowired Journey.World world;
  @Autowired JdbcClient jdbc;

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

  private void assertNotKept(CapturedOutput log) {
    for (var planted : List.of(Office.PLANTED_IDENTITY, Office.PLANTED_NAME, IN_A_NOTE)) {
      assertThat(new Traces(jdbc).of(planted))
          .as(planted)
          .containsExactlyElementsOf(expectedHomes(planted));
      assertThat(log.getAll()).doesNotContain(planted);
    }
  }

  /**
   * The applicant lies sealed in the vault, so not even there; officers' words in our own table.
   */
  private static List<String> expectedHomes(String planted) {
    return planted.equals(IN_A_NOTE) ? List.of("decision.note") : List.of();
  }
}
