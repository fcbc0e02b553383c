package vn.motcua.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.dossier.Channel;
import vn.motcua.support.Office;
import vn.motcua.support.RunningOffice;
import vn.motcua.support.http.BrowserSession;
import vn.motcua.support.http.RawHttp;

/** What each answer tells a browser, whoever serves it. */
@RunningOffice
class AnswerHeadersIT {

  @LocalServerPort int port;
  @Autowired Office office;

  @Test
  void nothingRunsIsFramedIsGuessedAtOrIsKept() throws IOException {
    var dossier = office.submit("1.004873", Channel.COUNTER, Instant.now());
    office.complete("tiepnhan", dossier, "userTask_checkPapers", Map.of("checkOutcome", "ACCEPT"));
    var http = new RawHttp(port);
    var basic = RawHttp.basic("tiepnhan", "tiepnhan");
    var answers =
        Map.ofEntries(
            Map.entry("public", http.get("/api/v1/procedures")),
            Map.entry("description", http.get("/v3/api-docs")),
            Map.entry("health", http.get("/actuator/health")),
            Map.entry("who applied", http.get("/api/v1/dossiers/" + dossier + "/applicant", basic)),
            Map.entry(
                "receipt",
                http.send("POST", "/api/v1/dossiers/" + dossier + "/forms/01", "", basic)),
            Map.entry("engine", http.get("/engine-rest/task", basic)),
            Map.entry("no login", http.get("/api/v1/account")),
            Map.entry("not there", http.get("/api/v1/nowhere", basic)),
            Map.entry("a page that is not there", http.get("/nowhere", "Accept: text/html", basic)),
            Map.entry("not plain", http.get("/api/v1/a;b", "Accept: text/html")),
            Map.entry("web apps' API", http.get("/camunda/api/engine/engine/default/task")),
            Map.entry("session", BrowserSession.of(http, "tiepnhan").get("/api/v1/account")),
            Map.entry("page", http.get("/camunda/app/tasklist/default/")));

    answers.forEach(
        (what, answer) -> {
          assertThat(answer.header("Content-Security-Policy"))
              .as(what)
              .contains("frame-ancestors 'none'")
              .containsPattern("default-src '(none|self)'");
          assertThat(answer.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
          assertThat(answer.header("X-Frame-Options")).as(what).isEqualTo("DENY");
          assertThat(answer.header("Referrer-Policy")).as(what).isEqualTo("same-origin");
          assertThat(answer.header("Permissions-Policy")).as(what).contains("camera=()");
          assertThat(answer.header("Cross-Origin-Resource-Policy"))
              .as(what)
              .isEqualTo("same-origin");
          assertThat(answer.header("Cache-Control")).as(what).contains("no-store");
          assertThat(answer.head())
              .as(what)
              .doesNotContainIgnoringCase("\r\nServer:")
              .doesNotContainIgnoringCase("X-Powered-By")
              // by plain HTTP a browser would not believe it
              .doesNotContain("Strict-Transport-Security");
          assertThat(answer.header("Set-Cookie").split("JSESSIONID=", -1))
              .as(what)
              .hasSizeLessThanOrEqualTo(2);
        });
    assertThat(answers.get("receipt").header("Content-Type")).isEqualTo("application/pdf");
    assertThat(answers.get("receipt").header("Content-Disposition")).contains("filename=");
  }

  @Test
  void aPageOfTheWebAppsRunsItsOwnScriptsAlone() throws IOException {
    var policy =
        new RawHttp(port).get("/camunda/app/tasklist/default/").header("Content-Security-Policy");
    assertThat(policy)
        .contains("'strict-dynamic'", "object-src 'none'", "base-uri 'self'", "form-action 'self'")
        .containsPattern("script-src 'nonce-[A-Za-z0-9_-]{20,}'")
        .doesNotContain("https:")
        .doesNotContainPattern("script-src [^;]*'unsafe-inline'");
  }

  @Test
  void everyCookieIsForThisSiteAlone() throws IOException {
    var http = new RawHttp(port);
    for (var path :
        List.of(
            "/camunda/app/tasklist/default/",
            "/camunda/api/engine/engine/default/task",
            "/camunda/api/admin/auth/user/default")) {
      var answer = http.get(path);
      answer
          .head()
          .lines()
          .filter(line -> line.startsWith("Set-Cookie"))
          .forEach(
              cookie -> {
                assertThat(cookie).as(path).contains("SameSite=Lax");
                if (!cookie.contains("XSRF-TOKEN")) {
                  assertThat(cookie).as(path).contains("HttpOnly");
                }
              });
    }
  }

  @Test
  void theWebAppsFilesMayBeKept() throws IOException {
    for (var path : List.of("/camunda/lib/deps.js", "/camunda/app/tasklist/motcua/dossier.js")) {
      assertThat(new RawHttp(port).send("HEAD", path, "").header("Cache-Control"))
          .as(path)
          .doesNotContain("no-store");
    }
  }
}
