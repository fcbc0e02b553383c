package vn.motcua.support.topics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import vn.motcua.support.schemas.Schemas;

/** What every record of the outgoing topics must keep, whichever test made it. */
final class EventContract {

  private static final String SCHEMAS = "https://motcua.vn/schemas/dossier/";
  // a test's own, to see what becomes of an event that the broker refuses
  private static final String PLANTED = "planted";
  private static final ObjectMapper JSON = new ObjectMapper();

  private EventContract() {}

  static void check(String topic, Topic.Message message) {
    if (message.type().equals(PLANTED)) {
      return;
    }
    JsonNode headers = JSON.valueToTree(message.headers());
    assertThat(Schemas.errors(SCHEMAS + "event-headers.v1.json", headers))
        .as("headers on %s: %s", topic, headers)
        .isEmpty();
    assertThat(message.headers().get("ce_dataschema"))
        .isEqualTo(
            SCHEMAS + (topic.contains("snapshot") ? "snapshot" : message.type()) + ".v1.json");
    assertThat(Schemas.errors(message.headers().get("ce_dataschema"), message.body()))
        .as("a %s on %s: %s", message.type(), topic, message.body())
        .isEmpty();
    headersSayWhatTheBodySays(message);
  }

  private static void headersSayWhatTheBodySays(Topic.Message message) {
    var headers = message.headers();
    var body = message.body();
    assertThat(headers)
        .containsEntry("ce_source", "/motcua/" + body.get("agencyCode").asText())
        .containsEntry("ce_subject", body.get("dossierId").asText())
        .containsEntry("ce_partitionkey", message.key())
        .containsEntry("ce_subject", message.key())
        .containsEntry("ce_sequence", body.get("sequence").asText())
        .containsEntry("ce_time", body.get("occurredAt").asText());
  }
}
