package vn.motcua.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.support.RunningOffice;
import vn.motcua.support.http.RawHttp;
import vn.motcua.support.http.RawHttp.Answer;

/** Bodies that are too large, too deep, packed, endless or slow. */
@RunningOffice
class BodiesIT {

  private static final String JSON = "Content-Type: application/json";
  private static final String SEARCH = "/api/v1/applicants/search";
  private static final String TASKS = "/engine-rest/task/count";
  private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/tasklist";
  private static final int LIMIT = 1024 * 1024;
  private static final String RECEPTION = RawHttp.basic("tiepnhan", "tiepnhan");
  private static final String ADMINISTRATOR = RawHttp.basic("quantri", "quantri");

  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(strings = {SEARCH, TASKS, LOGIN, "/api/v1/dossiers", "/api/v1/forms/07"})
  void aBodyBeyondTheLimitIsNotRead(String path) throws IOException {
    var http = new RawHttp(port);
    var announced = http.send("POST", path, "{", JSON, by(path), "Content-Length: 104857600");
    isTooLarge(announced);
    var endless = http.send("POST", path, chunks(LIMIT + 1), JSON, by(path), chunked());
    isTooLarge(endless);
  }

  private static void isTooLarge(Answer answer) {
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.body()).contains("A body may have 1048576 bytes at most.");
  }

  @ParameterizedTest
  @ValueSource(strings = {SEARCH, TASKS})
  void aBodyInPiecesIsReadAsOne(String path) throws IOException {
    var body = path.equals(SEARCH) ? "{\"identityNumber\":\"000000000000\"}" : "{}";
    var pieces = "%x\r\n%s\r\n0\r\n\r\n".formatted(body.length(), body);
    assertThat(new RawHttp(port).send("POST", path, pieces, JSON, by(path), chunked()).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {SEARCH, TASKS})
  void nothingIsUnpacked(String path) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(new byte[10 * LIMIT]);
    }
    var answer =
        new RawHttp(port)
            .send(
                "POST",
                path,
                packed.toString(StandardCharsets.ISO_8859_1),
                JSON,
                by(path),
                "Content-Encoding: gzip");
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.body()).contains("nothing is unpacked here");
  }

  @ParameterizedTest
  @CsvSource({
    "[, 100000",
    "'{\"a\":', 50000",
    "'{\"applicant\":', 10000",
    "'{\"orQueries\":[', 10000"
  })
  void aDeepBodyIsRefused(String opening, int times) throws IOException {
    for (var path : List.of("/api/v1/dossiers", SEARCH, TASKS)) {
      var answer = new RawHttp(port).send("POST", path, opening.repeat(times), JSON, by(path));
      assertThat(answer.status()).as(path).isEqualTo(400);
      assertThat(answer.body()).doesNotContain("Exception:", "at org.", opening.repeat(3));
    }
  }

  @Test
  void aHugeNumberIsRefusedAtOnce() throws IOException {
    var began = System.nanoTime();
    for (var number : List.of("1e1000000000", "-1E999999999", "9".repeat(500_000), "1e-400000")) {
      var body = "{\"transactionId\":\"%s\",\"amount\":%s}".formatted("t", number);
      var path = "/api/v1/dossiers/00000000-0000-4000-8000-000000000000/payments";
      assertThat(new RawHttp(port).send("POST", path, body, JSON, RECEPTION).status())
          .isEqualTo(400);
      var query = "{\"priority\":%s}".formatted(number);
      assertThat(new RawHttp(port).send("POST", TASKS, query, JSON, ADMINISTRATOR).status())
          .isEqualTo(400);
    }
    assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began)).isLessThan(5);
  }

  @Test
  void aLongTextIsRefusedWithItsField() throws IOException {
    var body = "{\"identityNumber\":\"%s\"}".formatted("9".repeat(900_000));
    var answer = new RawHttp(port).send("POST", SEARCH, body, JSON, RECEPTION);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("identityNumber").hasSizeLessThan(2_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {SEARCH, TASKS, "/api/v1/dossiers"})
  void aFormOfPartsIsNotTaken(String path) throws IOException {
    var parts = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n";
    var answer =
        new RawHttp(port)
            .send("POST", path, parts, "Content-Type: multipart/form-data; boundary=x", by(path));
    assertThat(answer.status()).isEqualTo(415);
  }

  @Test
  void aLengthThatIsWrongIsRefusedOrWaitedFor() throws IOException {
    var http = new RawHttp(port);
    var negative = http.send("POST", SEARCH, "{}", JSON, RECEPTION, "Content-Length: -1");
    assertThat(negative.status()).isEqualTo(400);
    var two =
        http.send("POST", SEARCH, "{}", JSON, RECEPTION, "Content-Length: 2", "Content-Length: 9");
    assertThat(two.status()).isEqualTo(400);
    // both at once is how a request is smuggled past a proxy: the length is not believed
    var both = "0\r\n\r\nGET /api/v1/account HTTP/1.1\r\nHost: x\r\n\r\n";
    var smuggled = http.send("POST", SEARCH, both, JSON, RECEPTION, "Content-Length: 4", chunked());
    assertThat(smuggled.status()).isEqualTo(400);
    assertThat(smuggled.body()).doesNotContain("HTTP/1.1");
  }

  @Test
  void theOfficeWorksOnBesideThoseWhoKeepTheServerWaiting() throws Exception {
    var evil = new RawHttp(port).from("127.0.0.66");
    var waiting = new ArrayList<Socket>();
    var session = "Host: localhost\r\nContent-Type: application/json\r\n";
    try {
      for (int i = 0; i < 60; i++) {
        // the header does not end
        waiting.add(evil.open("GET /api/v1/procedures HTTP/1.1\r\nHost: loc"));
        // the body does not, before and after the login is asked for
        waiting.add(
            evil.open(
                "POST " + LOGIN + " HTTP/1.1\r\n" + session + "Content-Length: 5000\r\n\r\nu"));
        waiting.add(
            evil.open(
                "POST /api/v1/dossiers HTTP/1.1\r\n"
                    + session
                    + "Content-Length: 60000000\r\n\r\n{"));
        // the answer is not read
        waiting.add(evil.open("GET /camunda/lib/deps.js HTTP/1.1\r\nHost: localhost\r\n\r\n"));
      }
      var took = new ArrayList<Long>();
      for (int i = 0; i < 5; i++) {
        var began = System.nanoTime();
        assertThat(new RawHttp(port).get("/api/v1/account", RECEPTION).status()).isEqualTo(200);
        took.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
      }
      // without the guard each waits for half a minute
      assertThat(took.stream().sorted().toList().get(2)).as("median of %s", took).isLessThan(1_000);
      // nor is anybody else kept out who has no login yet
      assertThat(new RawHttp(port).get("/api/v1/procedures").status()).isEqualTo(200);
    } finally {
      for (var socket : waiting) {
        socket.close();
      }
    }
  }

  @Test
  void whoSendsOnAfterARefusalReadsWhyAndIsHungUpOn() throws IOException {
    var began = System.nanoTime();
    var answer =
        new RawHttp(port).send("POST", "/api/v1/dossiers", "{", JSON, "Content-Length: 60000000");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began)).isLessThan(10);
  }

  private static String by(String path) {
    return path.equals(TASKS) ? ADMINISTRATOR : RECEPTION;
  }

  private static String chunked() {
    return "Transfer-Encoding: chunked";
  }

  private static String chunks(int bytes) {
    return "%x\r\n%s\r\n".formatted(bytes, " ".repeat(bytes));
  }
}
