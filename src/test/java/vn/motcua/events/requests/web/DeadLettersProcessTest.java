package vn.motcua.events.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import vn.motcua.support.Journey;
import vn.motcua.support.Office;
import vn.motcua.support.ProcessTest;
import vn.motcua.support.TestServers;
import vn.motcua.support.topics.Portal;

/** Dead letters as an administrator sees them and sends them back. */
@ProcessTest
class DeadLettersProcessTest {

  private static final String PATH = "/api/v1/requests/dead-letters";
  private static final String TOMORROW = "2026-11-10T08:00:00+07:00";
  private static final Portal PORTAL = new Portal(TestServers.bootstrapServers());

  @Autowired Journey.World world;
  @Autowired TestRestTemplate http;

  private final String submission = "dead:" + UUID.randomUUID();

  @AfterAll
  static void close() {
    PORTAL.close();
  }

  @BeforeEach
  void monday() {
    world.time().startAt(Journey.instant("2026-11-09T08:00"));
  }

  @Test
  void aDeadLetterIsListedWithoutItsBody() {
    var event = Portal.submission(submission, TOMORROW);
    PORTAL.send(event).awaitTaken();
    var listed = listed(only());

    assertThat(listed.get("code").asText()).isEqualTo("IN_THE_FUTURE");
    assertThat(listed.get("detail").asText()).isNotBlank();
    assertThat(listed.get("type").asText()).isEqualTo("vn.motcua.request.submission.v1");
    assertThat(listed.get("eventId").asText()).startsWith(event.id().substring(0, 8));
    assertThat(listed.get("at").asText()).contains("+07:00");
    assertThat(listed.get("resentAt").isNull()).isTrue();
    assertThat(get("quantri", PATH + "?limit=1000").getBody().toString())
        .doesNotContain(Office.PLANTED_IDENTITY, Office.PLANTED_NAME);
  }

  @Test
  void aNumberInAnEventIdIsMasked() {
    var record = Portal.submission(submission, TOMORROW).binary();
    record.headers().remove("ce_id");
    Portal.header(record, "ce_id", "id-" + Office.PLANTED_IDENTITY);
    PORTAL.send(record).awaitTaken();

    assertThat(listed(only()).get("eventId").asText()).isEqualTo("id-***");
  }

  @Test
  void afterTheRepairALetterIsSentBackOnceAndSucceeds() {
    var sent = Portal.submission(submission, TOMORROW).binary();
    PORTAL.send(sent).awaitTaken();
    var letter = only();
    world.time().startAt(Journey.instant("2026-11-10T08:00"));

    assertThat(resend(of(letter))).isEqualTo(1);
    PORTAL.awaitTaken();
    assertThat(world.dossiers().bySubmission(submission)).isPresent();
    assertThat(resend(of(letter))).isZero();
    assertThat(listed(letter).get("resentAt").asText()).startsWith("2026-11-10T08:00");
    assertThat(PORTAL.deadLetters(submission)).hasSize(1);
  }

  @Test
  void aLetterThatFailsAgainIsANewOneAsItCame() {
    var sent = Portal.submission(submission, TOMORROW).binary();
    PORTAL.send(sent).awaitTaken();
    var first = only();
    assertThat(resend(of(first))).isEqualTo(1);
    PORTAL.awaitTaken();

    var letters = PORTAL.awaitDeadLetters(submission, 2);
    assertThat(letters).hasSize(2);
    for (var letter : letters) {
      assertThat(letter.value()).isEqualTo(sent.value());
      assertThat(letter.headers().toArray())
          .startsWith(sent.headers().toArray())
          .hasSize(sent.headers().toArray().length + 2);
    }
  }

  @Test
  void filtersChooseWhatIsSentBack() {
    PORTAL.send(Portal.submission(submission, TOMORROW)).awaitTaken();
    var letter = only();
    var partition = "?partition=" + letter.partition();

    assertThat(resend(of(letter) + "&code=NOT_JSON")).isZero();
    assertThat(resend(partition + "&fromOffset=" + (letter.offset() + 1))).isZero();
    assertThat(list(partition + "&toOffset=" + letter.offset())).isNotEmpty();
    assertThat(list("?code=NOT_AWAITED"))
        .allMatch(listed -> listed.get("code").asText().equals("NOT_AWAITED"));
    assertThat(resend(of(letter) + "&code=IN_THE_FUTURE")).isEqualTo(1);
    PORTAL.awaitTaken();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tiepnhan", "tuphap", "vanthu", "lanhdao", "giamsat", "thietke", "portal"})
  void deadLettersAreForAdministrators(String account) {
    assertThat(get(account, PATH).getStatusCode().value()).isEqualTo(403);
    assertThat(post(account, PATH + "/resend").getStatusCode().value()).isEqualTo(403);
  }

  @Test
  void deadLettersTakeALogin() {
    assertThat(http.getForEntity(PATH, JsonNode.class).getStatusCode().value()).isEqualTo(401);
    assertThat(http.postForEntity(PATH + "/resend", null, JsonNode.class).getStatusCode().value())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({"code, LATE", "partition, one", "fromOffset, x", "limit, 0", "limit, 1001"})
  void aFilterThatIsNoneIsAnErrorThatNamesIt(String name, String value) {
    var answer = get("quantri", PATH + "?" + name + "=" + value);

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().findValuesAsText("field")).containsExactly(name);
  }

  private ConsumerRecord<byte[], byte[]> only() {
    return PORTAL.awaitDeadLetters(submission, 1).get(0);
  }

  private JsonNode listed(ConsumerRecord<byte[], byte[]> letter) {
    var found = list(of(letter));
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static String of(ConsumerRecord<byte[], byte[]> letter) {
    return "?partition=%d&fromOffset=%d&toOffset=%2$d"
        .formatted(letter.partition(), letter.offset());
  }

  private List<JsonNode> list(String query) {
    var answer = get("quantri", PATH + query);
    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    return StreamSupport.stream(answer.getBody().spliterator(), false).toList();
  }

  private int resend(String query) {
    var answer = post("quantri", PATH + "/resend" + query);
    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    return answer.getBody().get("resent").asInt();
  }

  private ResponseEntity<JsonNode> get(String account, String path) {
    return http.withBasicAuth(account, account).getForEntity(path, JsonNode.class);
  }

  private ResponseEntity<JsonNode> post(String account, String path) {
    return http.withBasicAuth(account, account)
        .exchange(path, HttpMethod.POST, null, JsonNode.class);
  }
}
