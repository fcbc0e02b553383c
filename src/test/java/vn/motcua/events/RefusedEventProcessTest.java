package vn.motcua.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.motcua.dossier.Channel;
import vn.motcua.support.Journey;
import vn.motcua.support.ProcessTest;
import vn.motcua.support.TestServers;
import vn.motcua.support.topics.Topic;

/** An event that Kafka refuses for good, because it is too large, and the operator who sees it. */
@ProcessTest
class RefusedEventProcessTest {

  private static final Topic TOPIC =
      new Topic(TestServers.bootstrapServers(), "motcua.dossier.events.v1");
  private static final int TOO_LARGE = 2_000_000;

  @Autowired Journey.World world;
  @Autowired TestRestTemplate http;

  private Journey dossier;
  private UUID refused;

  @AfterAll
  static void close() {
    TOPIC.close();
  }

  @BeforeEach
  void anEventThatIsTooLarge() {
    dossier = world.submitted("1.004873", Channel.COUNTER, "2026-11-09T08:00");
    refused = UUID.randomUUID();
    world
        .jdbc()
        .sql(
            """
            WITH s AS (UPDATE event_sequence SET last = last + 1 WHERE dossier_id = :dossier
              RETURNING last)
            INSERT INTO outbox (dossier_id, sequence, event_id, headers, payload, snapshot)
            SELECT :dossier, last, :event,
              jsonb_build_object('ce_id', :event::text, 'ce_type', 'vn.motcua.dossier.planted.v1',
                'ce_sequence', last::text),
              :payload, '{}' FROM s
            """)
        .param("dossier", dossier.id())
        .param("event", refused)
        .param("payload", new byte[TOO_LARGE])
        .update();
    dossier.does("tiepnhan", "userTask_checkPapers", "checkOutcome", "ACCEPT");
    await("the refusal").until(() -> !blocked().isEmpty());
  }

  @AfterEach
  void leaveNothingBlocked() {
    world.jdbc().sql("DELETE FROM outbox WHERE event_id = ?").param(refused).update();
    world.jdbc().sql("DELETE FROM blocked_dossier").update();
  }

  @Test
  void itBlocksItsOwnDossierAndTheOperatorSeesIt() {
    var other = world.accepted("1.004873", "2026-11-09T08:00").completed();
    assertThat(other.events(TOPIC)).containsExactly("1", "2", "4", "9");

    var shown = blocked().get(0);
    assertThat(shown.get("dossierId").asText()).isEqualTo(dossier.id().toString());
    assertThat(shown.get("eventId").asText()).isEqualTo(refused.toString());
    assertThat(shown.get("sequence").asLong()).isEqualTo(2);
    assertThat(shown.get("bytes").asInt()).isEqualTo(TOO_LARGE);
    assertThat(shown.get("reason").asText()).isEqualTo("RecordTooLargeException");
    assertThat(shown.get("waiting").asInt()).isEqualTo(3);
    assertThat(TOPIC.await(dossier.id(), 1)).hasSize(1);
    assertThat(health().at("/components/events/status").asText()).isEqualTo("DOWN");
    assertThat(health().at("/components/events/details/blocked").asText()).startsWith("1 dossiers");
    assertThat(ready()).isEqualTo("UP");
  }

  @Test
  void sentAgainAfterARepairItIsFollowedByWhatWaited() {
    assertThat(decide("retry", Map.of("eventId", refused)).getStatusCode())
        .isEqualTo(HttpStatus.NO_CONTENT);
    await("the same refusal").until(() -> !blocked().isEmpty());

    world.jdbc().sql("UPDATE outbox SET payload = '{}' WHERE event_id = ?").param(refused).update();
    decide("retry", Map.of("eventId", refused));
    assertThat(TOPIC.await(dossier.id(), 4))
        .extracting(Topic.Message::sequence)
        .isEqualTo(List.of(1L, 2L, 3L, 4L));
    assertThat(blocked()).isEmpty();
  }

  @Test
  void skippedItLeavesAGapAndARecord() {
    var skip = Map.of("eventId", refused, "reason", "Too large, told the readers");
    assertThat(decide("skip", skip).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);

    assertThat(TOPIC.await(dossier.id(), 3))
        .extracting(Topic.Message::sequence)
        .isEqualTo(List.of(1L, 3L, 4L));
    assertThat(
            world
                .jdbc()
                .sql("SELECT skipped_by FROM skipped_event WHERE event_id = ?")
                .param(refused)
                .query(String.class)
                .single())
        .isEqualTo("quantri");
    assertThat(health().at("/components/events/status").asText()).isEqualTo("UP");
  }

  @Test
  void whatIsNotBlockedIsNeitherRetriedNorSkipped() {
    var other = Map.of("eventId", UUID.randomUUID(), "reason", "wrong one");
    assertThat(decide("skip", other).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    assertThat(decide("skip", Map.of("eventId", refused)).getStatusCode())
        .isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(
            http.withBasicAuth("lanhdao", "lanhdao")
                .getForEntity("/api/v1/events/blocked", String.class)
                .getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
  }

  private ResponseEntity<String> decide(String what, Map<String, ?> body) {
    return admin()
        .postForEntity(
            "/api/v1/events/blocked/{id}/{what}", body, String.class, dossier.id(), what);
  }

  private List<JsonNode> blocked() {
    return List.of(admin().getForObject("/api/v1/events/blocked", JsonNode[].class));
  }

  private JsonNode health() {
    return admin().getForObject("/actuator/health", JsonNode.class);
  }

  private String ready() {
    return admin()
        .getForObject("/actuator/health/readiness", JsonNode.class)
        .get("status")
        .asText();
  }

  private TestRestTemplate admin() {
    return http.withBasicAuth("quantri", "quantri");
  }
}
