package vn.motcua.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Dossiers;
import vn.motcua.events.reconcile.Reconcile;
import vn.motcua.seals.DossierKey;
import vn.motcua.seals.DossierKeys;
import vn.motcua.seals.RenewSeals;
import vn.motcua.seals.VaultSeal;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;
import vn.motcua.support.personal.SealedTraces;
import vn.motcua.support.personal.Traces;
import vn.motcua.support.topics.Portal;
import vn.motcua.support.topics.Topic;

/** Where personal data lies, and that it is gone when it is erased. */
@RunningOffice
@ExtendWith(OutputCaptureExtension.class)
class ErasureIT {

  private static final String NAME = "Huỳnh Thị Kỳ Nam Phương";
  private static final String WORDS = "Bà " + NAME + ", số ";

  /** All columns that hold personal data, each of them sealed; a new one has to be added here. */
  private static final Set<String> HOMES =
      Set.of(
          "applicant.sealed",
          "applicant_request.sealed",
          "decision.sealed_note",
          "dossier_comment.sealed",
          "dossier_component.sealed",
          "inbox.sealed");

  private static final String KEYS_COLUMN = "dossier_key.wrapped";

  @Autowired TestRestTemplate http;
  @Autowired JdbcClient jdbc;
  @Autowired Office office;
  @Autowired Dossiers dossiers;
  @Autowired DossierKeys keys;
  @Autowired VaultSeal vault;
  @Autowired RenewSeals renewSeals;
  @Autowired Reconcile reconcile;
  @Autowired RetentionRun retention;

  @Value("${spring.kafka.bootstrap-servers}")
  String bootstrapServers;

  private String number;

  @BeforeEach
  void aPersonOfThisTest() {
    number = "066%09d".formatted(Math.abs(System.nanoTime()) % 1_000_000_000L);
  }

  @AfterEach
  void noRequestWaits() {
    jdbc.sql("DELETE FROM inbox WHERE submission_id LIKE '%.kept'").update();
  }

  @Test
  void whatIsPersonalLiesSealedAndInDeclaredPlacesAlone(CapturedOutput log) {
    var dossier = submitted();
    worked(dossier);
    early(dossier);
    withdrawnByHand(dossier);

    assertSealed(dossier, log);
  }

  @Test
  void whatLayOpenBeforeThereWereKeysIsReadAndThenSealed(CapturedOutput log) {
    var dossier = submitted();
    worked(dossier);
    early(dossier);
    withdrawnByHand(dossier);
    layOpen(dossier);
    assertThat(new Traces(jdbc).of(number))
        .containsExactlyInAnyOrder(
            "applicant_request.detail",
            "decision.note",
            "dossier_comment.text",
            "dossier_component.code",
            "dossier_component.name",
            "dossier_component.uri");
    var before = all(dossier);

    renewSeals.renew();

    assertSealed(dossier, log);
    assertThat(all(dossier)).isEqualTo(before);
  }

  @Test
  void anErasedPersonIsNowhereAndTheSkeletonOfTheDossierStays(CapturedOutput log) throws Exception {
    var ended = submitted();
    worked(ended);
    withdrawnByHand(ended);
    jdbc.sql("UPDATE dossier SET accepted_at = '2021-05-05T08:00:00+07', code = ? WHERE id = ?")
        .params("H63.12.3-210505-" + number.substring(8), ended)
        .update();
    var open = submitted();
    var state = get("giamsat", "/dossiers/" + ended).getBody();
    var changes = dossiers.record(ended);
    var now = new SealedTraces(jdbc, vault, List.of(keys.toOpen(ended).orElseThrow()));
    // a backup of all tables but that of the keys
    var copies =
        now.readable().stream().filter(copy -> !copy.column().equals(KEYS_COLUMN)).toList();
    assertThat(copies).extracting(SealedTraces.Copy::column).contains("applicant.sealed");
    var file = jdbc.sql("SELECT id FROM paper_file WHERE dossier_id = ?").param(ended);
    var fileId = file.query(UUID.class).single();
    var content =
        jdbc.sql("SELECT content FROM file_chunk WHERE file_id = ? ORDER BY no")
            .param(fileId)
            .query(byte[].class)
            .single();
    assertThat(now.open(content, fileId).orElseThrow()).contains(number);

    var order = order("lanhdao", Map.of("identityNumber", number));
    assertThat(order.getStatusCode().value()).as("%s", order.getBody()).isEqualTo(201);
    assertThat(order.getBody().get("dossiers"))
        .extracting(line -> line.get("dossierId").asText())
        .containsExactly(ended.toString());
    assertThat(get("tiepnhan", "/dossiers/%s/applicant".formatted(ended)).getStatusCode().value())
        .as("nothing is erased by the order alone")
        .isEqualTo(200);
    var certificate = executed(order);

    assertThat(certificate.get("executedBy").asText()).isEqualTo("quantri");
    assertThat(certificate.at("/dossiers/0/erasedAt").asText()).endsWith("+07:00");
    assertThat(certificate.at("/dossiers/0/counts").fieldNames())
        .toIterable()
        .contains(
            "dossier_key",
            "applicant",
            "decision.note",
            "dossier_comment",
            "dossier_component",
            "applicant_request",
            "paper_file");
    // of the other dossier of the same person nothing is gone
    assertThat(get("tiepnhan", "/dossiers/%s/applicant".formatted(open)).getBody().toString())
        .contains(NAME);

    assertThat(new Traces(jdbc).of(number)).isEmpty();
    var all = new SealedTraces(jdbc, vault, keysExceptOf(open));
    assertThat(all.of(number)).isEmpty();
    assertThat(copies).allMatch(copy -> all.open(copy.sealed()).isEmpty());
    assertThat(all.open(content, fileId)).isEmpty();
    await()
        .untilAsserted(
            () ->
                assertThat(
                        jdbc.sql("SELECT count(*) FROM file_chunk WHERE file_id = ?")
                            .param(fileId)
                            .query(Integer.class)
                            .single())
                    .isZero());
    assertThat(log.getAll()).doesNotContain(number, NAME);

    for (var gone : List.of("/applicant", "/papers/1/file")) {
      var answer = get("tiepnhan", "/dossiers/" + ended + gone);
      assertThat(answer.getStatusCode().value()).as(gone).isEqualTo(410);
      assertThat(answer.getBody().get("detail").asText()).contains("was erased on");
    }
    assertThat(
            post("tiepnhan", "/dossiers/%s/forms/01".formatted(ended), Map.of())
                .getStatusCode()
                .value())
        .isEqualTo(410);
    assertThat(
            post("tuphap", "/dossiers/%s/comments".formatted(ended), Map.of("text", "Xin chào"))
                .getStatusCode()
                .value())
        .isEqualTo(410);
    assertThat(get("tiepnhan", "/dossiers/%s/forms".formatted(ended)).getBody()).isEmpty();
    assertThat(get("tuphap", "/dossiers/%s/comments".formatted(ended)).getBody()).isEmpty();
    assertThat(get("tuphap", "/dossiers/%s/papers".formatted(ended)).getBody()).isEmpty();
    assertThat(post("tiepnhan", "/applicants/search", Map.of("identityNumber", number)).getBody())
        .extracting(found -> found.get("dossierId").asText())
        .containsExactly(open.toString());
    assertThat(ledger()).contains("Đã xóa theo quy định").doesNotContain("Kỳ Nam");
    assertThat(get("giamsat", "/dossiers/" + ended).getBody()).isEqualTo(state);
    assertThat(dossiers.record(ended)).isEqualTo(changes);
    assertThat(get("giamsat", "/dossiers/%s/timeline".formatted(ended)).getBody().toString())
        .contains("tiepnhan")
        .doesNotContain(NAME);

    assertTombstone(ended, 1);
    assertThat(reconcile.run().differences())
        .extracting(d -> d.dossierId())
        .doesNotContain(ended.toString());
    executed(order);
    assertTombstone(ended, 2);
    assertThat(
            get("lanhdao", "/erasures/" + order.getBody().get("certificate").asText())
                .getBody()
                .at("/dossiers/0/counts/applicant")
                .asInt())
        .isEqualTo(1);
    assertThat(order("lanhdao", Map.of("dossierId", ended)).getStatusCode().value()).isEqualTo(410);
  }

  @Test
  void anOpenDossierAHeldOneAndAnUnclearOrderAreRefused() {
    var dossier = submitted();
    assertThat(refusal(order("lanhdao", Map.of("dossierId", dossier)), 409)).contains("REGISTERED");
    assertThat(refusal(order("lanhdao", Map.of("identityNumber", number)), 409))
        .contains("1 are open");
    assertThat(refusal(order("lanhdao", Map.of()), 400)).contains("violations");
    assertThat(
            refusal(order("lanhdao", Map.of("dossierId", dossier, "identityNumber", number)), 400))
        .contains("violations");
    assertThat(refusal(order("lanhdao", Map.of("dossierId", UUID.randomUUID())), 404)).isNotEmpty();
    assertThat(refusal(order("lanhdao", Map.of("dossierId", dossier, "reference", number)), 400))
        .contains("personal data")
        .doesNotContain(number);

    withdrawnByHand(dossier);
    var order = order("lanhdao", Map.of("dossierId", dossier));
    assertThat(order.getStatusCode().value()).isEqualTo(201);
    var hold = "/erasures/holds/" + dossier;
    assertThat(
            send("lanhdao", HttpMethod.PUT, hold, Map.of("reference", "KN-12/2026"))
                .getStatusCode()
                .value())
        .isEqualTo(200);
    var execution = "/erasures/%s/execution".formatted(order.getBody().get("certificate").asText());
    var held = post("quantri", execution, Map.of());
    assertThat(held.getStatusCode().value()).isEqualTo(409);
    assertThat(held.getBody().get("detail").asText()).contains("KN-12/2026", hold);
    assertThat(refusal(order("lanhdao", Map.of("dossierId", dossier)), 409)).contains("held");
    assertThat(get("giamsat", "/erasures/holds").getBody().toString()).contains(dossier.toString());
    assertThat(send("lanhdao", HttpMethod.DELETE, hold, null).getStatusCode().value())
        .isEqualTo(204);
    assertThat(send("lanhdao", HttpMethod.DELETE, hold, null).getStatusCode().value())
        .isEqualTo(404);
    assertThat(post("quantri", execution, Map.of()).getStatusCode().value()).isEqualTo(200);
  }

  @Test
  void whoOrdersDoesNotCarryItOut() {
    var dossier = submitted();
    withdrawnByHand(dossier);
    var order = order("lanhdao", Map.of("dossierId", dossier)).getBody().get("certificate");
    jdbc.sql("UPDATE erasure SET ordered_by = 'quantri' WHERE id = ?::uuid")
        .param(order.asText())
        .update();

    var answer = post("quantri", "/erasures/%s/execution".formatted(order.asText()), Map.of());
    assertThat(answer.getStatusCode().value()).isEqualTo(403);
    assertThat(answer.getBody().get("detail").asText()).contains("cannot be taken back");
    assertThat(keys.isErased(dossier)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "lanhdao, 400, 403, 200, 400",
    "quantri, 403, 404, 200, 403",
    "giamsat, 403, 403, 200, 403",
    "tiepnhan, 403, 403, 403, 403",
    "tuphap, 403, 403, 403, 403",
    "vanthu, 403, 403, 403, 403",
    "portal, 403, 403, 403, 403",
    "thietke, 403, 403, 403, 403"
  })
  void theLeaderOrdersTheAdministratorExecutesAndWhoOverseesReads(
      String account, int order, int execute, int read, int hold) {
    var none = UUID.randomUUID();
    assertThat(post(account, "/erasures", Map.of()).getStatusCode().value()).isEqualTo(order);
    assertThat(
            post(account, "/erasures/%s/execution".formatted(none), Map.of())
                .getStatusCode()
                .value())
        .isEqualTo(execute);
    assertThat(get(account, "/erasures").getStatusCode().value()).isEqualTo(read);
    assertThat(get(account, "/erasures/due").getStatusCode().value()).isEqualTo(read);
    assertThat(
            send(account, HttpMethod.PUT, "/erasures/holds/" + none, Map.of())
                .getStatusCode()
                .value())
        .isEqualTo(hold);
  }

  @Test
  void whatIsPastItsTimeIsListedAndErasedAtNightButForWhatIsHeld() {
    var old = submitted();
    var held = submitted();
    var young = submitted();
    for (var dossier : List.of(old, held, young)) {
      withdrawnByHand(dossier);
    }
    send("lanhdao", HttpMethod.PUT, "/erasures/holds/" + held, Map.of("reference", "TT-3/2026"));
    for (var dossier : List.of(old, held)) {
      jdbc.sql("UPDATE dossier SET submitted_at = submitted_at - interval '90 years' WHERE id = ?")
          .param(dossier)
          .update();
      jdbc.sql(
              """
              UPDATE dossier_status_change SET occurred_at = occurred_at - interval '90 years'
              WHERE dossier_id = ?
              """)
          .param(dossier)
          .update();
    }
    assertThat(get("lanhdao", "/erasures/due").getBody().toString())
        .contains(old.toString())
        .doesNotContain(held.toString())
        .doesNotContain(young.toString());
    assertThat(retention.eraseDue(() -> false)).as("no time left tonight").isFalse();
    assertThat(keys.isErased(old)).isFalse();

    assertThat(retention.eraseDue(() -> true)).isTrue();

    assertThat(keys.isErased(old)).isTrue();
    assertThat(keys.isErased(held)).isFalse();
    assertThat(keys.isErased(young)).isFalse();
    var record = get("giamsat", "/erasures").getBody().get(0);
    assertThat(record.get("kind").asText()).isEqualTo("RETENTION");
    assertThat(record.get("executedBy").asText()).isEqualTo("system");
    assertThat(record.get("dossiers").toString()).contains(old.toString());
    assertTombstone(old, 1);
  }

  @Test
  void whatWasSaidCannotBeChangedInTheTable() {
    var dossier = submitted();
    post("tuphap", "/dossiers/%s/comments".formatted(dossier), Map.of("text", WORDS + number));
    for (var change :
        List.of(
            "UPDATE dossier_comment SET sealed = ''",
            "UPDATE dossier_comment SET author = 'somebody'",
            "DELETE FROM dossier_comment",
            "TRUNCATE dossier_comment")) {
      assertThat(catchThrowable(() -> jdbc.sql(change).update()))
          .as(change)
          .hasMessageContaining("only ever added to");
    }
  }

  private UUID submitted() {
    var paper =
        Map.of(
            "code",
            number,
            "name",
            "CCCD của " + WORDS + number,
            "form",
            "ELECTRONIC",
            "uri",
            "https://portal.test/" + number);
    var submission =
        Map.of(
            "submissionId", UUID.randomUUID().toString(),
            "agencyCode", "H63.12.3",
            "procedureCode", "1.004873",
            "channel", "ONLINE",
            "submittedAt", "2026-11-20T08:00:00+07:00",
            "applicant",
                Map.of(
                    "kind",
                    "PERSON",
                    "fullName",
                    NAME,
                    "identityNumber",
                    number,
                    "phone",
                    number,
                    "email",
                    "p%s@example.test".formatted(number),
                    "address",
                    "Số 9, " + NAME),
            "components", List.of(paper));
    var answer = post("portal", "/dossiers", submission);
    assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(201);
    return UUID.fromString(answer.getBody().get("dossierId").asText());
  }

  /** A file, a comment, and a decision with a note. */
  private void worked(UUID dossier) {
    var headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_OCTET_STREAM);
    var scan = ("%PDF-1.7\n" + WORDS + number).getBytes(StandardCharsets.UTF_8);
    assertThat(
            http.withBasicAuth("portal", "portal")
                .exchange(
                    "/api/v1/dossiers/%s/papers/1/file".formatted(dossier),
                    HttpMethod.PUT,
                    new HttpEntity<>(scan, headers),
                    JsonNode.class)
                .getStatusCode()
                .value())
        .isEqualTo(200);
    post("tuphap", "/dossiers/%s/comments".formatted(dossier), Map.of("text", WORDS + number));
    office.complete(
        "tiepnhan",
        dossier,
        "userTask_checkPapers",
        Map.of("checkOutcome", "SUPPLEMENT", "note", WORDS + number));
  }

  /** A payment that the dossier does not wait for. */
  private void early(UUID dossier) {
    var submission = dossiers.get(dossier).submissionId();
    try (var portal = new Portal(bootstrapServers)) {
      portal.send(Portal.payment(submission, "TX-" + number, "2026-11-20T08:00:00+07:00"));
    }
    await()
        .untilAsserted(
            () ->
                assertThat(
                        jdbc.sql("SELECT state FROM inbox WHERE submission_id = ?")
                            .param(submission)
                            .query(String.class)
                            .list())
                    .containsExactly("EARLY"));
    // its dossier may end, and the request stay: as if Kafka were away
    jdbc.sql("UPDATE inbox SET submission_id = submission_id || '.kept' WHERE submission_id = ?")
        .param(submission)
        .update();
  }

  private void withdrawnByHand(UUID dossier) {
    var answer =
        post(
            "portal",
            "/dossiers/%s/withdrawals".formatted(dossier),
            Map.of("requestedAt", "2026-11-20T09:00:00+07:00", "reason", WORDS + number));
    assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(200);
    await().until(() -> dossiers.get(dossier).status().isEnd());
  }

  private void assertSealed(UUID dossier, CapturedOutput log) {
    assertThat(new Traces(jdbc).of(number)).isEmpty();
    var sealed = new SealedTraces(jdbc, vault, List.of(keys.toOpen(dossier).orElseThrow()));
    assertThat(sealed.of(number)).isEqualTo(HOMES);
    assertThat(log.getAll()).doesNotContain(number, NAME);
  }

  /** As a version without keys has left it. */
  private void layOpen(UUID dossier) {
    var key = keys.toOpen(dossier).orElseThrow();
    jdbc.sql("SELECT sealed FROM applicant WHERE dossier_id = ?")
        .param(dossier)
        .query(byte[].class)
        .list()
        .forEach(
            present -> {
              var former = vault.seal(key.open(present));
              jdbc.sql(
                      "UPDATE applicant SET key_id = ?, sealed = ?, hash_key_id = NULL WHERE dossier_id = ?")
                  .params(former.keyId(), former.bytes(), dossier)
                  .update();
            });
    jdbc.sql("UPDATE decision SET note = ?, sealed_note = NULL WHERE dossier_id = ?")
        .params(WORDS + number, dossier)
        .update();
    jdbc.sql(
            """
            UPDATE dossier_component SET sealed = NULL, code = ?, name = ?, uri = ?
            WHERE dossier_id = ?
            """)
        .params(number, "CCCD của " + WORDS + number, "https://portal.test/" + number, dossier)
        .update();
    var reason = "{\"requestedAt\": \"2026-11-20T09:00:00+07:00\", \"reason\": \"%s\"}";
    jdbc.sql("UPDATE applicant_request SET sealed = NULL, detail = ?::jsonb WHERE dossier_id = ?")
        .params(reason.formatted(WORDS + number), dossier)
        .update();
    jdbc.sql("ALTER TABLE dossier_comment DISABLE TRIGGER dossier_comment_kept").update();
    jdbc.sql("UPDATE dossier_comment SET sealed = NULL, text = ? WHERE dossier_id = ?")
        .params(WORDS + number, dossier)
        .update();
    jdbc.sql("ALTER TABLE dossier_comment ENABLE TRIGGER dossier_comment_kept").update();
  }

  /** What staff read of a dossier. */
  private Map<String, JsonNode> all(UUID dossier) {
    var read = new HashMap<String, JsonNode>();
    for (var what : List.of("applicant?unmasked=true", "comments", "timeline", "papers")) {
      read.put(what, get("lanhdao", "/dossiers/%s/%s".formatted(dossier, what)).getBody());
    }
    assertThat(read.values()).allMatch(answer -> answer.toString().contains(number));
    return read;
  }

  private List<DossierKey> keysExceptOf(UUID other) {
    var ids =
        jdbc.sql("SELECT dossier_id FROM dossier_key WHERE dossier_id <> ?")
            .param(other)
            .query(UUID.class)
            .list();
    return List.copyOf(keys.toOpen(ids).values());
  }

  private void assertTombstone(UUID dossier, int times) {
    try (var snapshots = new Topic(bootstrapServers, "motcua.dossier.snapshot.v1")) {
      await()
          .untilAsserted(
              () -> {
                var all =
                    snapshots.messages().stream()
                        .filter(message -> message.key().equals(dossier.toString()))
                        .toList();
                assertThat(all.get(all.size() - 1).isTombstone()).isTrue();
                assertThat(all).filteredOn(Topic.Message::isTombstone).hasSize(times);
              });
    }
  }

  private String ledger() throws Exception {
    var pdf =
        http.withBasicAuth("giamsat", "giamsat")
            .postForEntity("/api/v1/forms/07?from=2021-05-05&to=2021-05-05", null, byte[].class);
    assertThat(pdf.getStatusCode().value()).isEqualTo(200);
    try (var document = Loader.loadPDF(pdf.getBody())) {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(false);
      return stripper.getText(document).replaceAll("\\s+", " ");
    }
  }

  private ResponseEntity<JsonNode> order(String account, Map<String, ?> what) {
    var order = new HashMap<String, Object>();
    order.put("legalBasis", "Điều 14 Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15");
    order.put("reference", "15/QĐ-UBND");
    order.putAll(what);
    return post(account, "/erasures", order);
  }

  private JsonNode executed(ResponseEntity<JsonNode> order) {
    var id = order.getBody().get("certificate").asText();
    var answer = post("quantri", "/erasures/%s/execution".formatted(id), Map.of());
    assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(200);
    return answer.getBody();
  }

  private static String refusal(ResponseEntity<JsonNode> answer, int status) {
    assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(status);
    return answer.getBody().toString();
  }

  private ResponseEntity<JsonNode> get(String account, String path) {
    return http.withBasicAuth(account, account).getForEntity("/api/v1" + path, JsonNode.class);
  }

  private ResponseEntity<JsonNode> post(String account, String path, Map<String, ?> body) {
    return send(account, HttpMethod.POST, path, body);
  }

  private ResponseEntity<JsonNode> send(
      String account, HttpMethod method, String path, Map<String, ?> body) {
    return http.withBasicAuth(account, account)
        .exchange("/api/v1" + path, method, new HttpEntity<>(body), JsonNode.class);
  }
}
