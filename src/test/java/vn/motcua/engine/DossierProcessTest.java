package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.dossier.Channel;
import vn.motcua.support.Office;
import vn.motcua.support.ProcessTest;
import vn.motcua.support.SimulatedTime;
import vn.motcua.support.TestServers;
import vn.motcua.support.Topic;

@ProcessTest
class DossierProcessTest {

  private static Topic topic;

  @Autowired Office office;
  @Autowired SimulatedTime time;

  @Test
  void acceptedAtTheCounterAndReturned() {
    at("2026-11-09T08:00+07:00");
    var dossier = office.submit("1.004873", Channel.COUNTER, instant("2026-11-09T08:00+07:00"));
    office.complete("tiepnhan", dossier, "userTask_checkPapers", Map.of("checkOutcome", "ACCEPT"));
    office.complete("tuphap", dossier, "userTask_verify", Map.of("verifyOutcome", "APPROVE"));
    office.complete("tuphap", dossier, "userTask_draft", Map.of("draftOutcome", "SUBMIT"));
    office.complete("lanhdao", dossier, "userTask_sign", Map.of("signOutcome", "SIGN"));
    office.complete(
        "vanthu",
        dossier,
        "userTask_number",
        Map.of("numberOutcome", "STAMPED", "resultNumber", "12/XN-UBND"));
    time.passUntil(instant("2026-11-09T09:00+07:00"));
    office.complete(
        "tiepnhan",
        dossier,
        "userTask_handOver",
        Map.of("handOverOutcome", "HANDED_OVER", "rating", "SATISFIED"));

    assertThat(events(dossier, 5))
        .containsExactly(
            "status-changed 1",
            "status-changed 2",
            "status-changed 4",
            "status-changed 9",
            "status-changed 10");
  }

  private List<String> events(UUID dossier, int count) {
    return topic.await(dossier, count).stream().map(m -> m.type() + " " + m.status()).toList();
  }

  private void at(String instant) {
    time.startAt(instant(instant));
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  @BeforeAll
  static void open() {
    topic = new Topic(TestServers.bootstrapServers(), "motcua.dossier.events.v1");
  }

  @AfterAll
  static void close() {
    topic.close();
  }
}
