package vn.motcua.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Components;
import vn.motcua.dossier.Dossiers;
import vn.motcua.files.store.FileStore;
import vn.motcua.seals.DossierKeys;
import vn.motcua.seals.RenewSeals;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;

/** Files of papers: sent in, looked at, refused. */
@RunningOffice
@ExtendWith(OutputCaptureExtension.class)
class FilesIT {

  private static final int LIMIT = 20 * 1024 * 1024;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired TestRestTemplate http;
  @Autowired JdbcClient jdbc;
  @Autowired Office office;
  @Autowired FilesProperties properties;
  @Autowired Dossiers dossiers;
  @Autowired Components components;
  @Autowired PaperFiles files;
  @Autowired LooseFiles loose;
  @Autowired FileStore store;
  @Autowired DossierKeys keys;
  @Autowired FileTypes types;
  @Autowired Clock clock;
  @Autowired PlatformTransactionManager transactions;
  private UUID dossier;

  @BeforeEach
  void aDossier() {
    dossier = office.submit("1.001022", Channel.COUNTER, Instant.now());
  }

  @ParameterizedTest
  @CsvSource({"pdf, application/pdf", "png, image/png", "jpg, image/jpeg"})
  void aFileComesBackAsItWasSent(String format, String type) throws Exception {
    var scan = format.equals("pdf") ? Scans.pdf("Scan") : Scans.image(format, 600, 500);
    var put = put("tiepnhan", 1, scan);

    assertThat(put.getStatusCode().value()).isEqualTo(200);
    assertThat(put.getBody().fieldNames())
        .toIterable()
        .containsExactly("sha256", "size", "type", "receivedAt");
    assertThat(put.getBody().get("sha256").asText()).isEqualTo(sha256(scan));
    assertThat(put.getBody().get("size").asInt()).isEqualTo(scan.length);
    assertThat(put.getBody().get("type").asText()).isEqualTo(type);
    assertThat(put.getBody().get("receivedAt").asText()).endsWith("+07:00");

    var opened = open("tuphap", 1);
    assertThat(opened.getBody()).isEqualTo(scan);
    var headers = opened.getHeaders();
    assertThat(headers.getContentType()).isEqualTo(MediaType.parseMediaType(type));
    assertThat(headers.getContentLength()).isEqualTo(scan.length);
    assertThat(headers.getETag()).isEqualTo("\"" + sha256(scan) + "\"");
    assertThat(headers.getFirst("Content-Disposition"))
        .isEqualTo("inline; filename=\"%s.%s\"".formatted(code(1), format));
    assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(headers.getFirst("Content-Security-Policy"))
        .contains("default-src 'none'", "sandbox");
    assertThat(headers.getCacheControl()).contains("no-store");
  }

  @Test
  void aPaperSaysThatItHasAFileAndAnotherThatItHasNone() throws Exception {
    var scan = Scans.pdf("Scan");
    put("portal", 2, scan);

    var papers = get("vanthu", "/papers").getBody();
    assertThat(papers.at("/0/no").asInt()).isEqualTo(1);
    assertThat(papers.at("/0/file").isNull()).isTrue();
    assertThat(papers.at("/1/no").asInt()).isEqualTo(2);
    assertThat(papers.at("/1/file"))
        .isEqualTo(
            JSON.valueToTree(
                Map.of("sha256", sha256(scan), "size", scan.length, "type", "application/pdf")));
  }

  @Test
  void noPieceOfAFileIsLargerThanAChunk() throws Exception {
    put("tiepnhan", 1, Scans.image("png", 800, 600));
    assertThat(
            jdbc.sql(
                    """
                    SELECT octet_length(content) FROM file_chunk JOIN paper_file ON file_id = id
                    WHERE dossier_id = ?
                    """)
                .param(dossier)
                .query(Integer.class)
                .list())
        .hasSizeGreaterThan(3)
        .allMatch(length -> length <= 256 * 1024);
  }

  @Test
  void theSameFileAgainChangesNothing() throws Exception {
    var scan = Scans.pdf("Scan");
    var first = put("tiepnhan", 1, scan).getBody();
    assertThat(put("portal", 1, scan).getBody()).isEqualTo(first);
    assertThat(record()).containsExactly("1 tiepnhan present");
  }

  @Test
  void anotherFileReplacesItAndOfTheFormerOnlyTheRecordStays() throws Exception {
    var wrong = Scans.pdf("Wrong");
    var right = Scans.image("jpg", 300, 200);
    put("portal", 1, wrong);
    put("tiepnhan", 1, right);

    assertThat(open("tuphap", 1).getBody()).isEqualTo(right);
    assertThat(record()).containsExactly("1 portal replaced", "1 tiepnhan present");
    assertThat(contents()).containsExactly(sha256(right));
    assertNothingLoose();
  }

  @Test
  void ofTwoAtOnceOneStays() throws Exception {
    var scans = List.of(Scans.pdf("A"), Scans.pdf("B"), Scans.pdf("B"), Scans.pdf("C"));
    var answers =
        IntStream.range(0, 8)
            .mapToObj(
                n -> CompletableFuture.supplyAsync(() -> put("tiepnhan", 1, scans.get(n % 4))))
            .toList();
    assertThat(answers).allMatch(answer -> answer.join().getStatusCode().value() == 200);

    var present = open("tuphap", 1).getBody();
    assertThat(scans).contains(present);
    assertThat(contents()).containsExactly(sha256(present));
    assertThat(record()).filteredOn(line -> line.endsWith("present")).hasSize(1);
    assertNothingLoose();
  }

  @Test
  void eachLookIsOnRecordAndARefusedOneIsNone() throws Exception {
    put("tiepnhan", 2, Scans.pdf("Scan"));
    open("tuphap", 2);
    open("vanthu", 2);
    open("lanhdao", 2);
    get("giamsat", "/papers");

    assertThat(get("giamsat", "/applicant/accesses").getBody())
        .extracting(
            look ->
                "%s %s %s"
                    .formatted(
                        look.get("kind").asText(),
                        look.get("account").asText(),
                        look.get("paperNo").asText()))
        .containsExactly("SEALED portal null", "READ_FILE tuphap 2", "READ_FILE lanhdao 2");
  }

  @ParameterizedTest
  @CsvSource({
    "tiepnhan, 200, 200",
    "portal, 200, 403",
    "tuphap, 403, 200",
    "lanhdao, 403, 200",
    "vanthu, 403, 403",
    "giamsat, 403, 403",
    "thietke, 403, 403",
    "quantri, 403, 403"
  })
  void whoTakesPapersInSendsAndWhoWorksOnThemLooks(String account, int put, int open)
      throws Exception {
    put("tiepnhan", 1, Scans.pdf("Scan"));
    assertThat(put(account, 1, Scans.pdf("Another")).getStatusCode().value()).isEqualTo(put);
    assertThat(open(account, 1).getStatusCode().value()).isEqualTo(open);
  }

  @Test
  void nobodyDoesWithoutALogin() throws Exception {
    assertThat(http.getForEntity(path("/papers/1/file"), byte[].class).getStatusCode().value())
        .isEqualTo(401);
    assertThat(
            http.exchange(
                    path("/papers/1/file"),
                    HttpMethod.PUT,
                    new HttpEntity<>(Scans.pdf("Scan")),
                    String.class)
                .getStatusCode()
                .value())
        .isEqualTo(401);
  }

  @Test
  void whatIsNotThereIsNotFound() throws Exception {
    var scan = Scans.pdf("Scan");
    assertThat(isProblem(put("tiepnhan", 99, scan), 404)).contains("no paper 99");
    assertThat(isProblem(put("tiepnhan", 0, scan), 404)).contains("no paper 0");
    assertThat(isProblem(get("tuphap", "/papers/99/file"), 404)).contains("no paper 99");
    assertThat(isProblem(get("tuphap", "/papers/1/file"), 404)).contains("has no file");
    isProblem(get("tuphap", "/papers/first/file"), 400);
    dossier = UUID.randomUUID();
    assertThat(isProblem(put("tiepnhan", 1, scan), 404)).contains(dossier.toString());
    assertThat(isProblem(get("tuphap", "/papers/1/file"), 404)).contains(dossier.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<!DOCTYPE html><script>alert(1)</script>", "MZ\u0000\u0000", "%PD", "not a scan"})
  void whatOnlyCallsItselfAPdfIsRefusedWithWhatIsAllowed(String content) {
    var answer = put("tiepnhan", 1, content.getBytes(), "application/pdf");
    assertThat(isProblem(answer, 415)).contains("application/pdf, image/jpeg, image/png");
    assertThat(answer.getBody().get("allowed")).hasSize(3);
    assertThat(record()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json",
        "text/html"
      })
  void whatTheContentIsCalledMakesNoDifference(String contentType) throws Exception {
    var scan = Scans.pdf("Scan");
    assertThat(put("tiepnhan", 1, scan, contentType).getBody().get("sha256").asText())
        .isEqualTo(sha256(scan));
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThat(isProblem(put("tiepnhan", 1, new byte[0]), 400)).contains("empty");
    assertThat(record()).isEmpty();
  }

  @Test
  void oneByteTooManyIsRefusedWhetherAnnouncedOrNot() throws Exception {
    for (var body :
        List.of(
            BodyPublishers.ofInputStream(() -> large(LIMIT + 1)),
            BodyPublishers.ofByteArray(large(LIMIT + 1).readAllBytes()))) {
      var answer = send(body);
      assertThat(answer.statusCode()).isEqualTo(413);
      var problem = JSON.readTree(answer.body());
      assertThat(problem.get("maxSize").asInt()).isEqualTo(LIMIT);
      assertThat(problem.get("detail").asText()).contains("20 MB");
    }
    assertThat(record()).isEmpty();
    assertThat(send(BodyPublishers.ofInputStream(() -> large(LIMIT))).statusCode()).isEqualTo(200);
  }

  @Test
  void aFileOtherThanTheSubmittedOneIsRefused() throws Exception {
    var submitted = Scans.pdf("Submitted");
    jdbc.sql("UPDATE dossier_component SET sha256 = upper(?) WHERE dossier_id = ? AND no = 1")
        .params(sha256(submitted), dossier)
        .update();

    var refused = put("portal", 1, Scans.pdf("Another"));
    assertThat(isProblem(refused, 422)).contains("another SHA-256");
    assertThat(refused.getBody().get("expectedSha256").asText())
        .isEqualToIgnoringCase(sha256(submitted));
    assertThat(put("portal", 1, submitted).getStatusCode().value()).isEqualTo(200);
  }

  @Test
  void thePapersOfAnEndedDossierStayAsTheyAre() throws Exception {
    var scan = Scans.pdf("Scan");
    put("portal", 1, scan);
    http.withBasicAuth("portal", "portal")
        .postForEntity(
            path("/withdrawals"),
            Map.of("requestedAt", "2026-11-20T08:00:00+07:00", "reason", "Không còn nhu cầu"),
            String.class);

    assertThat(isProblem(put("tiepnhan", 1, Scans.pdf("Another")), 409)).contains("WITHDRAWN");
    assertThat(isProblem(put("tiepnhan", 2, scan), 409)).contains("stay as they are");
    assertThat(put("portal", 1, scan).getStatusCode().value()).isEqualTo(200);
    assertThat(open("lanhdao", 1).getBody()).isEqualTo(scan);
    assertNothingLoose();
  }

  @Test
  void anUploadThatBreaksOffLeavesNothing() throws Exception {
    try (var socket = new Socket("localhost", URI.create(http.getRootUri()).getPort())) {
      var login = Base64.getEncoder().encodeToString("tiepnhan:tiepnhan".getBytes());
      var request =
          """
          PUT %s HTTP/1.1\r
          Host: localhost\r
          Authorization: Basic %s\r
          Content-Length: 1000000\r
          \r
          %%PDF-1.7
          """
              .formatted(path("/papers/1/file"), login);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
    }
    assertThat(put("tiepnhan", 2, Scans.pdf("Scan")).getStatusCode().value()).isEqualTo(200);
    assertThat(record()).containsExactly("2 tiepnhan present");
    assertNothingLoose();
  }

  @Test
  void aStoreThatFailsLeavesNothing() throws Exception {
    var failing =
        new FileStore() {
          @Override
          public void put(UUID file, InputStream content) throws IOException {
            store.put(file, content);
            throw new IOException("the disk is full");
          }

          @Override
          public InputStream open(UUID file) throws IOException {
            return store.open(file);
          }

          @Override
          public void delete(UUID file) throws IOException {
            store.delete(file);
          }
        };
    var putFile =
        new PutFile(
            properties,
            dossiers,
            components,
            files,
            loose,
            failing,
            keys,
            types,
            clock,
            transactions);
    var scan = new ByteArrayInputStream(Scans.pdf("Scan"));

    assertThatThrownBy(() -> putFile.put(dossier, 1, scan, -1, "tiepnhan"))
        .hasMessage("the disk is full");
    assertThat(record()).isEmpty();
    assertNothingLoose();
  }

  @Test
  void whatACrashHasLeftIsRemovedWithALaterUpload() throws Exception {
    var left = UUID.randomUUID();
    loose.add(left);
    store.put(left, new ByteArrayInputStream(Scans.pdf("Scan")));
    put("tiepnhan", 1, Scans.pdf("Soon"));
    assertThat(store.open(left)).isNotEmpty();

    jdbc.sql("UPDATE loose_file SET since = since - interval '61 minutes'").update();
    put("tiepnhan", 1, Scans.pdf("Later"));
    assertThatThrownBy(() -> store.open(left));
    assertNothingLoose();
  }

  @Test
  void whatAPaperHasIsNeverTakenForALeftover() throws Exception {
    var scan = Scans.pdf("Scan");
    put("tiepnhan", 1, scan);
    loose.remove(files.find(dossier, 1).orElseThrow().id());
    assertThat(open("tuphap", 1).getBody()).isEqualTo(scan);
  }

  @Test
  void aFileThatIsReplacedWhileItIsReadEndsInAnErrorAndNotEarly() throws Exception {
    put("tiepnhan", 1, Scans.image("png", 800, 600));
    var file = files.find(dossier, 1).orElseThrow();
    try (var reading = opening(file)) {
      assertThat(reading.read()).isEqualTo(0x89);
      put("tiepnhan", 1, Scans.pdf("Another"));
      assertThatThrownBy(reading::readAllBytes).isInstanceOf(IOException.class);
    }
  }

  @Test
  void theStoreHasNothingOfAScanThatReadsAsOne() throws Exception {
    put("tiepnhan", 1, Scans.pdf("Scan"));
    var file = files.find(dossier, 1).orElseThrow();
    try (var sealed = store.open(file.id())) {
      assertThat(new String(sealed.readAllBytes(), StandardCharsets.ISO_8859_1))
          .doesNotContain("%PDF");
    }
  }

  @Test
  void aFileOfBeforeThereWereKeysIsReadAndThenSealed(@Autowired RenewSeals seals) throws Exception {
    var scan = Scans.pdf("Scan");
    put("tiepnhan", 1, scan);
    var before = UUID.randomUUID();
    store.put(before, new ByteArrayInputStream(scan));
    var present = files.find(dossier, 1).orElseThrow().id();
    jdbc.sql("UPDATE paper_file SET id = ?, sealed = false WHERE id = ?")
        .params(before, present)
        .update();
    store.delete(present);
    assertThat(open("tuphap", 1).getBody()).isEqualTo(scan);

    seals.renew();

    assertThat(files.find(dossier, 1).orElseThrow().sealed()).isTrue();
    assertThat(open("tuphap", 1).getBody()).isEqualTo(scan);
    assertThatThrownBy(() -> store.open(before)).isInstanceOf(IOException.class);
    assertNothingLoose();
  }

  @Test
  void aNameThatIsSentAlongIsForgotten(CapturedOutput output) throws Exception {
    jdbc.sql(
            """
            UPDATE dossier_component SET sealed = NULL, code = ?, name = 'Giấy tờ'
            WHERE dossier_id = ? AND no = 1
            """)
        .params(Office.PLANTED_IDENTITY, dossier)
        .update();
    var headers = new HttpHeaders();
    headers.setBasicAuth("tiepnhan", "tiepnhan");
    headers.set(
        "Content-Disposition",
        "attachment; filename=\"%s.pdf\"".formatted(Office.PLANTED_IDENTITY));
    var file = path("/papers/1/file?name=" + Office.PLANTED_IDENTITY);
    for (var body : List.of(Scans.pdf("Scan"), "no scan".getBytes(), new byte[0])) {
      var answer =
          http.exchange(file, HttpMethod.PUT, new HttpEntity<>(body, headers), String.class);
      assertThat(answer.getBody()).doesNotContain(Office.PLANTED_IDENTITY);
    }
    assertThat(open("tuphap", 1).getHeaders().getFirst("Content-Disposition"))
        .isEqualTo("inline; filename=\"paper-1.pdf\"");
    assertThat(output).doesNotContain(Office.PLANTED_IDENTITY);
    assertThat(
            jdbc.sql("SELECT paper_file::text FROM paper_file WHERE dossier_id = ?")
                .param(dossier)
                .query(String.class)
                .single())
        .doesNotContain(Office.PLANTED_IDENTITY);
  }

  @Test
  void theDescriptionSaysWhatGoesInAndWhatComesOut() {
    var calls =
        http.getForObject("/v3/api-docs", JsonNode.class)
            .get("paths")
            .get("/api/v1/dossiers/{id}/papers/{no}/file");
    var sent = calls.at("/put/requestBody/content");
    assertThat(sent.fieldNames()).toIterable().containsExactly("application/octet-stream");
    assertThat(sent.findValuesAsText("format")).containsExactly("binary");
    assertThat(calls.at("/put/responses").fieldNames())
        .toIterable()
        .contains("200", "400", "404", "409", "413", "415", "422");
    assertThat(calls.at("/get/responses/200/content").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("application/pdf", "image/jpeg", "image/png");
  }

  /** Calls itself a PDF, and is nothing but. */
  private static InputStream large(int size) {
    var head = "%PDF-1.7\n".getBytes();
    return new SequenceInputStream(
        new ByteArrayInputStream(head), new ByteArrayInputStream(new byte[size - head.length]));
  }

  private java.net.http.HttpResponse<String> send(HttpRequest.BodyPublisher body) throws Exception {
    var login = Base64.getEncoder().encodeToString("tiepnhan:tiepnhan".getBytes());
    var request =
        HttpRequest.newBuilder(URI.create(http.getRootUri() + path("/papers/1/file")))
            .header("Authorization", "Basic " + login)
            .PUT(body)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private static String isProblem(ResponseEntity<JsonNode> answer, int status) {
    assertThat(answer.getStatusCode().value()).isEqualTo(status);
    assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    return answer.getBody().get("detail").asText();
  }

  private void assertNothingLoose() {
    // another test's dossier may be under way on the job executor, but no upload is
    await()
        .untilAsserted(
            () ->
                assertThat(
                        jdbc.sql(
                                """
                                SELECT (SELECT count(*) FROM loose_file) + (
                                  SELECT count(*) FROM file_chunk
                                  WHERE file_id NOT IN (
                                    SELECT id FROM paper_file WHERE replaced_at IS NULL))
                                """)
                            .query(Integer.class)
                            .single())
                    .isZero());
  }

  /** Which paper's file came from whom, and what became of it. */
  private List<String> record() {
    return jdbc.sql(
            """
            SELECT component_no || ' ' || account || ' '
              || CASE WHEN replaced_at IS NULL THEN 'present' ELSE 'replaced' END
            FROM paper_file WHERE dossier_id = ? ORDER BY received_at
            """)
        .param(dossier)
        .query(String.class)
        .list();
  }

  /** The hashes of what the dossier's files have as their content. */
  private List<String> contents() throws Exception {
    var hashes = new ArrayList<String>();
    for (var file : files.of(dossier)) {
      try (var content = opening(file)) {
        hashes.add(sha256(content.readAllBytes()));
      }
    }
    return hashes;
  }

  private InputStream opening(PaperFile file) throws IOException {
    return keys.toOpen(dossier).orElseThrow().opening(store.open(file.id()), file.id());
  }

  private String code(int no) {
    return components.of(dossier).get(no - 1).component().code();
  }

  private static String sha256(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  private ResponseEntity<JsonNode> put(String account, int no, byte[] content) {
    return put(account, no, content, "application/octet-stream");
  }

  private ResponseEntity<JsonNode> put(String account, int no, byte[] content, String contentType) {
    var headers = new HttpHeaders();
    headers.set("Content-Type", contentType);
    return http.withBasicAuth(account, account)
        .exchange(
            path("/papers/%d/file".formatted(no)),
            HttpMethod.PUT,
            new HttpEntity<>(content, headers),
            JsonNode.class);
  }

  private ResponseEntity<byte[]> open(String account, int no) {
    return http.withBasicAuth(account, account)
        .getForEntity(path("/papers/%d/file".formatted(no)), byte[].class);
  }

  private ResponseEntity<JsonNode> get(String account, String what) {
    return http.withBasicAuth(account, account).getForEntity(path(what), JsonNode.class);
  }

  private String path(String what) {
    return "/api/v1/dossiers/%s%s".formatted(dossier, what);
  }
}
