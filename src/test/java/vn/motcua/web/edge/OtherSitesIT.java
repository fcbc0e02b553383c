package vn.motcua.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.support.RunningOffice;
import vn.motcua.support.http.BrowserSession;
import vn.motcua.support.http.RawHttp;

/** What a page of another site makes an officer's browser send, and what the session is worth. */
@RunningOffice
class OtherSitesIT {

  /** One of ours, one of the web apps', one of the engine's. */
  private static final List<String> WRITES =
      List.of(
          "/api/v1/applicants/search",
          "/camunda/api/engine/engine/default/task/count",
          "/engine-rest/task/count");

  private static final String JSON = "Content-Type: application/json";

  @LocalServerPort int port;

  private static String account(String write) {
    return write.startsWith("/api/") ? "tiepnhan" : "quantri";
  }

  @Test
  void aSessionWritesWithItsTokenAlone() throws IOException {
    var http = new RawHttp(port);
    var foreign = BrowserSession.opened(http).tokenHeader();
    for (var path : WRITES) {
      var body = path.endsWith("search") ? "{\"identityNumber\":\"000000000000\"}" : "{}";
      // the web apps end a session that comes without its token
      for (var token : List.of("X-Nothing: here", "X-XSRF-TOKEN: ", foreign)) {
        var officer = BrowserSession.of(http, account(path));
        assertThat(officer.send("POST", path, body, List.of(JSON, token)).status())
            .as(path + " with " + token)
            .isEqualTo(403);
      }
      var officer = BrowserSession.of(http, account(path));
      var answer = officer.send("POST", path, body, List.of(JSON, officer.tokenHeader()));
      assertThat(answer.status()).as(path).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sec-Fetch-Site: cross-site",
        // a neighbour under the same domain is another application
        "Sec-Fetch-Site: same-site",
        "Origin: https://evil.example",
        "Origin: http://localhost:1",
        "Origin: null",
        "Origin: ",
      })
  void noOtherSiteWrites(String from) throws IOException {
    var http = new RawHttp(port);
    for (var path : WRITES) {
      var account = account(path);
      var officer = BrowserSession.of(http, account);
      // what a form can send, with whatever login the browser adds
      for (var type : List.of("text/plain", "application/x-www-form-urlencoded")) {
        var plain = "Content-Type: " + type;
        for (var login : List.of(officer.tokenHeader(), RawHttp.basic(account, account))) {
          var answer =
              officer.send(
                  "POST", path, "{\"a\":\"=\"}", new ArrayList<>(List.of(plain, login, from)));
          assertThat(answer.status()).as(path + " " + type).isEqualTo(403);
          assertThat(answer.body()).contains("A page of another site may not write here.");
        }
      }
    }
    // nor logs the browser in as somebody else
    var visitor = BrowserSession.opened(http);
    assertThat(visitor.login("tiepnhan", "tiepnhan", from).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Sec-Fetch-Site: same-origin", "Origin: http://ward.example", "X-Nothing: here"})
  void ourOwnPagesAndProgramsDo(String from) throws IOException {
    var answer =
        new RawHttp(port)
            .send(
                "POST",
                "/api/v1/applicants/search",
                "{\"identityNumber\":\"000000000000\"}",
                JSON,
                "Host: ward.example",
                RawHttp.basic("tiepnhan", "tiepnhan"),
                from);
    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void aFormsTextIsNoJson() throws IOException {
    var answer =
        new RawHttp(port)
            .send(
                "POST",
                "/api/v1/applicants/search",
                "{\"identityNumber\":\"000000000000\"}",
                "Content-Type: text/plain",
                RawHttp.basic("tiepnhan", "tiepnhan"));
    assertThat(answer.status()).isEqualTo(415);
  }

  @Test
  void noHeaderAndNoParameterChangesTheMethod() throws IOException {
    var http = new RawHttp(port);
    for (var override : List.of("X-HTTP-Method-Override: DELETE", "X-HTTP-Method: PUT")) {
      var login = RawHttp.basic("quantri", "quantri");
      assertThat(http.get("/engine-rest/deployment?_method=DELETE", override, login).status())
          .isEqualTo(200);
    }
  }

  @Test
  void aLoginChangesTheSessionAndALogoutEndsIt() throws IOException {
    var http = new RawHttp(port);
    var browser = BrowserSession.opened(http);
    var before = browser.id();
    assertThat(before).isNotEmpty();
    var login = browser.login("tiepnhan", "tiepnhan");
    assertThat(login.status()).isEqualTo(200);
    assertThat(browser.id()).isNotEqualTo(before);
    assertThat(login.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax");

    browser.get("/camunda/app/tasklist/default/");
    assertThat(browser.get("/api/v1/account").status()).isEqualTo(200);
    var old = browser.cookieHeader();
    var logout = "/camunda/api/admin/auth/user/default/logout";
    assertThat(browser.send("POST", logout, "", List.of(browser.tokenHeader())).status())
        .isEqualTo(200);
    assertThat(http.get("/api/v1/account", old, "Sec-Fetch-Mode: cors").status()).isEqualTo(401);
  }

  @Test
  void aSessionStandsInNoAddress() throws IOException {
    var http = new RawHttp(port);
    var id = BrowserSession.of(http, "tiepnhan").id();
    assertThat(http.get("/api/v1/account;jsessionid=" + id).status()).isEqualTo(400);
    assertThat(http.get("/api/v1/account?jsessionid=" + id).status()).isEqualTo(401);
    assertThat(http.get("/camunda/").head()).doesNotContainIgnoringCase("jsessionid=");
  }

  @Test
  void noOtherSiteReads() throws IOException {
    var http = new RawHttp(port);
    var basic = RawHttp.basic("tiepnhan", "tiepnhan");
    for (var path : List.of("/api/v1/account", "/engine-rest/task", "/v3/api-docs")) {
      var answer = http.get(path, "Origin: https://evil.example", basic);
      assertThat(answer.head()).doesNotContainIgnoringCase("Access-Control-Allow");
      var asked =
          http.send(
              "OPTIONS",
              path,
              "",
              "Origin: https://evil.example",
              "Access-Control-Request-Method: POST");
      assertThat(asked.status()).isGreaterThanOrEqualTo(400);
      assertThat(asked.head()).doesNotContainIgnoringCase("Access-Control-Allow");
    }
  }
}
