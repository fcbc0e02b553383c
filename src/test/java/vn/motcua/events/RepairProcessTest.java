package vn.motcua.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import vn.motcua.support.Journey;
import vn.motcua.support.ProcessTest;
import vn.motcua.support.TestServers;
import vn.motcua.support.topics.Topic;
import vn.motcua.support.topics.Topic.Message;

/** What an operator does when a reader, or the database, has lost something. */
@ProcessTest
class RepairProcessTest {

  private static final Topic TOPIC =
      new Topic(TestServers.bootstrapServers(), "motcua.dossier.events.v1");
  private static final Topic SNAPSHOTS =
      new Topic(TestServers.bootstrapServers(), "motcua.dossier.snapshot.v1");

  @Autowired Journey.World world;
  @Autowired RuntimeService runtime;
  @Autowired TestRestTemplate http;

  @AfterAll
  static void close() {
    TOPIC.close();
    SNAPSHOTS.close();
  }

  @Test
  void aDossiersEventsComeAgainWithTheirIdsAndSequences() {
    var dossier = world.accepted("1.004873", "2026-11-09T08:00").completed();
    var first = dossier.messages(TOPIC);
    int snapshots = SNAPSHOTS.await(dossier.id(), first.size()).size();

    assertThat(events(republish(Map.of("dossierId", dossier.id())))).isEqualTo(4);

    var all = TOPIC.await(dossier.id(), 8);
    var again = all.subList(4, 8);
    assertThat(again).extracting(Message::body).isEqualTo(bodies(first));
    assertThat(again).extracting(m -> m.headers().get("ce_id")).isEqualTo(ids(first));
    assertThat(again)
        .allSatisfy(m -> assertThat(m.headers()).containsEntry("ce_republished", "true"));
    assertThat(first).noneSatisfy(m -> assertThat(m.headers()).containsKey("ce_republished"));
    assertThat(SNAPSHOTS.await(dossier.id(), snapshots)).hasSize(snapshots);
  }

  @Test
  void aTimesEventsComeAgain() {
    var before = OffsetDateTime.now();
    var dossier = world.accepted("1.004873", "2026-11-09T08:00");
    dossier.messages(TOPIC);
    await("the end of publishing").until(() -> pending() == 0);

    var answer =
        republish(Map.of("from", before.toString(), "to", OffsetDateTime.now().toString()));
    assertThat(events(answer)).isEqualTo(3);
    assertThat(TOPIC.await(dossier.id(), 6)).hasSize(6);
  }

  @Test
  void whatIsAskedForHalfIsRefused() {
    assertThat(republish(Map.of()).getStatusCode().value()).isEqualTo(400);
    assertThat(republish(Map.of("from", OffsetDateTime.now())).getStatusCode().value())
        .isEqualTo(400);
    assertThat(events(republish(Map.of("dossierId", UUID.randomUUID())))).isZero();
  }

  @Test
  void whatTablesEngineAndTopicSayDifferentlyIsListed() {
    var fine = world.accepted("1.004873", "2026-11-09T08:00");
    var behind = world.accepted("1.004873", "2026-11-09T08:00");
    var other = world.accepted("1.004873", "2026-11-09T08:00");
    var stray = world.accepted("1.004873", "2026-11-09T08:00");
    var halted = world.accepted("1.004873", "2026-11-09T08:00");
    List.of(fine, behind, other, stray, halted).forEach(dossier -> dossier.messages(TOPIC));
    await("the end of publishing").until(() -> pending() == 0);
    execute("UPDATE event_sequence SET last = 9 WHERE dossier_id = ?", behind);
    execute("UPDATE dossier SET status = 5 WHERE id = ?", other);
    execute("UPDATE dossier SET status = 8 WHERE id = ?", stray);
    runtime.deleteProcessInstances(processes(halted), "test", true, true);

    assertThat(kinds(fine)).isEmpty();
    assertThat(kinds(behind)).containsExactly("TOPIC_BEHIND");
    assertThat(kinds(other)).containsExactly("TOPIC_STATUS", "PROCESS_STATUS");
    assertThat(kinds(stray)).containsExactly("TOPIC_STATUS", "STRAY_PROCESS");
    assertThat(kinds(halted)).containsExactly("NO_PROCESS");

    execute("UPDATE event_sequence SET last = 2 WHERE dossier_id = ?", behind);
    assertThat(kinds(behind)).containsExactly("TOPIC_AHEAD");
    execute("UPDATE event_sequence SET last = 3 WHERE dossier_id = ?", behind);
    assertThat(kinds(behind)).isEmpty();
  }

  private List<String> processes(Journey dossier) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(dossier.id().toString())
        .rootProcessInstances()
        .list()
        .stream()
        .map(process -> process.getId())
        .toList();
  }

  private void execute(String sql, Journey dossier) {
    assertThat(world.jdbc().sql(sql).param(dossier.id()).update()).isEqualTo(1);
  }

  private long pending() {
    return world.jdbc().sql("SELECT count(*) FROM outbox").query(Long.class).single();
  }

  private List<String> kinds(Journey dossier) {
    var result = admin().getForObject("/api/v1/events/reconcile", JsonNode.class);
    return StreamSupport.stream(result.get("differences").spliterator(), false)
        .filter(difference -> difference.get("dossierId").asText().equals(dossier.id().toString()))
        .map(difference -> difference.get("kind").asText())
        .toList();
  }

  private ResponseEntity<JsonNode> republish(Map<String, ?> what) {
    return admin().postForEntity("/api/v1/events/republish", what, JsonNode.class);
  }

  private static int events(ResponseEntity<JsonNode> answer) {
    return answer.getBody().get("events").asInt();
  }

  private TestRestTemplate admin() {
    return http.withBasicAuth("quantri", "quantri");
  }

  private static List<JsonNode> bodies(List<Message> messages) {
    return messages.stream().map(Message::body).toList();
  }

  private static List<String> ids(List<Message> messages) {
    return messages.stream().map(m -> m.headers().get("ce_id")).toList();
  }
}
