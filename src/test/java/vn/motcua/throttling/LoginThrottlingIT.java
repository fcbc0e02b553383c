package vn.motcua.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.support.RunningOffice;
import vn.motcua.support.http.BrowserSession;
import vn.motcua.support.http.RawHttp;

/** Whoever tries passwords waits, on each of the ways to log in, and nobody else does. */
@RunningOffice
@ExtendWith(OutputCaptureExtension.class)
class LoginThrottlingIT {

  private static final String ACCOUNT = "/api/v1/account";

  @LocalServerPort int port;
  @Autowired MeterRegistry meters;

  @Test
  void whoeverTriesPasswordsWaitsAndTheOfficerDoesNot(CapturedOutput log) throws IOException {
    var evil = new RawHttp(port).from("127.0.0.71");
    for (int i = 0; i < 5; i++) {
      assertThat(evil.get(ACCOUNT, RawHttp.basic("vanthu", "guess-" + i)).status()).isEqualTo(401);
    }
    // not even the right one is looked at now
    for (var path : List.of(ACCOUNT, "/engine-rest/task/count")) {
      var answer = evil.get(path, RawHttp.basic("vanthu", "vanthu"));
      assertThat(answer.status()).as(path).isEqualTo(429);
      assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 11);
      assertThat(answer.header("WWW-Authenticate")).doesNotContain("vanthu");
      assertThat(answer.body()).contains("Too many wrong passwords. Try again in ");
    }
    var page = BrowserSession.opened(evil).login("vanthu", "vanthu");
    assertThat(page.status()).isEqualTo(429);
    assertThat(page.body()).contains("\"message\":\"Sai mật khẩu quá nhiều lần. Hãy thử lại sau ");
    var verified =
        evil.send(
            "POST",
            "/engine-rest/identity/verify",
            "{\"username\":\"vanthu\",\"password\":\"vanthu\"}",
            "Content-Type: application/json",
            RawHttp.basic("quantri", "quantri"));
    assertThat(verified.body()).doesNotContain("\"authenticated\":true");

    // another account from there, and the same account from the officer's own desk
    assertThat(evil.get(ACCOUNT, RawHttp.basic("quantri", "quantri")).status()).isEqualTo(200);
    var officer = new RawHttp(port);
    assertThat(officer.get(ACCOUNT, RawHttp.basic("vanthu", "vanthu")).status()).isEqualTo(200);
    assertThat(BrowserSession.opened(officer).login("vanthu", "vanthu").status()).isEqualTo(200);

    assertThat(log.getAll()).contains("Too many wrong passwords from 127.0.0.71");
    assertThat(log.getAll()).doesNotContain("guess-");
    assertThat(meters.counter("motcua.logins", "outcome", "turned-away").count())
        .isGreaterThanOrEqualTo(3);
  }

  @Test
  void whoeverTriesAccountsWaitsAndWhoHasLoggedInThereDoesNot(CapturedOutput log)
      throws IOException {
    var shared = new RawHttp(port).from("127.0.0.72");
    assertThat(shared.get(ACCOUNT, RawHttp.basic("giamsat", "giamsat")).status()).isEqualTo(200);
    for (int i = 0; i < 50; i++) {
      assertThat(shared.get(ACCOUNT, RawHttp.basic("nobody-" + i, "x")).status()).isEqualTo(401);
    }
    assertThat(shared.get(ACCOUNT, RawHttp.basic("nobody", "x")).status()).isEqualTo(429);
    assertThat(shared.get(ACCOUNT, RawHttp.basic("vanthu", "vanthu")).status()).isEqualTo(429);
    assertThat(shared.get(ACCOUNT, RawHttp.basic("giamsat", "giamsat")).status()).isEqualTo(200);
    // what was typed as an account may be a password
    assertThat(log.getAll()).doesNotContain("nobody");
  }

  @Test
  void anAccountThatDoesNotExistAnswersAsAWrongPasswordDoes() throws IOException {
    var unknown = new long[40];
    var known = new long[40];
    for (int i = 0; i < unknown.length; i++) {
      // one try for each address: none has to wait
      var http = new RawHttp(port).from("127.0.1." + (i + 1));
      known[i] = timed(http, "lanhdao");
      unknown[i] = timed(http, UUID.randomUUID().toString());
    }
    Arrays.sort(known);
    Arrays.sort(unknown);
    double ratio = (double) unknown[unknown.length / 2] / known[known.length / 2];
    assertThat(ratio).as("medians of %s and %s", unknown, known).isBetween(0.6, 1.7);
  }

  private static long timed(RawHttp http, String account) throws IOException {
    var began = System.nanoTime();
    var answer = http.get(ACCOUNT, RawHttp.basic(account, "wrong"));
    long took = System.nanoTime() - began;
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.body()).contains("\"title\":\"Unauthorized\"").doesNotContain(account);
    return took;
  }
}
