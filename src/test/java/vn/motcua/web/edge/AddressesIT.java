package vn.motcua.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.support.RunningOffice;
import vn.motcua.support.http.RawHttp;

/** Addresses, methods and headers that nobody sends by mistake. */
@RunningOffice
class AddressesIT {

  @LocalServerPort int port;

  static Stream<String> detours() {
    return Stream.of(
        "/camunda/api/%65ngine/engine/default/user",
        "/camunda/api/engine;x/engine/default/user",
        "/camunda;x=1/api/engine/engine/default/user",
        "/camunda//api/engine/engine/default/user",
        "/camunda/api/./engine/engine/default/user",
        "/camunda/lib/..;/api/engine/engine/default/user",
        "/camunda/lib/%2e%2e/api/engine/engine/default/user",
        "/camunda/lib/%2E./api/engine/engine/default/user",
        "/camunda/api/engine%2fengine/default/user",
        "/camunda/api%5cengine/engine/default/user",
        "/camunda/api/engine%00/engine/default/user",
        "/camunda/api/%2565ngine/engine/default/user",
        "/camunda/api/%61dmin/setup/default/user/create",
        "/camunda/api/%63ockpit/plugin/base/default/process-definition/statistics",
        "/%65ngine-rest/user",
        "//engine-rest/user",
        "/engine-rest;x/user",
        "/engine-rest/%2e/user",
        "/camunda/../engine-rest/user",
        "/%61pi/v1/account",
        "/api/v1;x=/account",
        "/api/v1/procedures/..;/account",
        "/api/v1/procedures/%2e%2e/account",
        "/api/v1/account%0d%0aX-Planted:%201",
        "/api\\v1\\account",
        "/actuator;/prometheus");
  }

  @ParameterizedTest
  @MethodSource("detours")
  void anAddressHasOneSpelling(String detour) throws IOException {
    var http = new RawHttp(port);
    for (var login : List.of("X-Nothing: here", RawHttp.basic("quantri", "quantri"))) {
      var answer = http.get(detour, login);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.head()).doesNotContain("X-Planted");
      assertThat(answer.body()).doesNotContain("Tomcat", "Exception", "X-Planted");
    }
  }

  @Test
  void aNameThatNeedsItIsEncoded() throws IOException {
    var answer =
        new RawHttp(port)
            .get(
                "/engine-rest/process-definition/dossier%3A1%3Anone/xml?x=%2E%41%2F",
                RawHttp.basic("quantri", "quantri"));
    assertThat(answer.status()).isEqualTo(404);
    assertThat(new RawHttp(port).get("/api/v1/procedures/th%E1%BB%AD").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ENGINE-REST/user",
        "/Api/v1/account",
        "/engine-rest/user/",
        "/api/v1/account/",
        "/camunda/api/engine/engine/default/user/",
        "/camunda/api/engine/engine/default/user",
        "/actuator",
        "/actuator/env",
        "/actuator/heapdump",
        "/actuator/prometheus",
        "/webjars/camunda/securityFilterRules.json",
        "/application.yaml",
        "/camunda-welcome/index.html",
      })
  void withoutALoginThereIsNothing(String path) throws IOException {
    assertThat(new RawHttp(port).get(path).status()).isIn(401, 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"env", "heapdump", "beans", "loggers", "mappings", "threaddump"})
  void theServersInsidesAreForNobody(String endpoint) throws IOException {
    var answer =
        new RawHttp(port).get("/actuator/" + endpoint, RawHttp.basic("quantri", "quantri"));
    assertThat(answer.status()).isIn(403, 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "PROPFIND", "FOO", "get"})
  void otherMethodsAreRefusedAndNothingIsEchoed(String method) throws IOException {
    for (var path : List.of("/api/v1/procedures", "/engine-rest/user", "/camunda/")) {
      var answer =
          new RawHttp(port)
              .send(method, path, "", "X-Planted: 1", RawHttp.basic("quantri", "quantri"));
      assertThat(answer.status()).as(path).isBetween(400, 499);
      assertThat(answer.head() + answer.body()).doesNotContain("X-Planted");
    }
  }

  @Test
  void noFolderIsListedAndNoSourceMapServed() throws IOException {
    var http = new RawHttp(port);
    for (var path :
        List.of(
            "/camunda/lib/",
            "/camunda/assets/",
            "/camunda/app/tasklist/motcua/",
            "/camunda/lib/deps.js.map",
            "/camunda/app/tasklist/camunda-tasklist-bootstrap.js.map")) {
      assertThat(http.get(path).status()).as(path).isIn(401, 404);
    }
  }

  @Test
  void nobodyElsesNameComesIntoALink() throws IOException {
    var evil =
        new String[] {
          "Host: evil.example", "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: https"
        };
    var http = new RawHttp(port);
    for (var path :
        List.of("/", "/camunda", "/camunda/", "/camunda/app", "/camunda/app/tasklist")) {
      var answer = http.get(path, evil);
      assertThat(answer.status()).as(path).isEqualTo(302);
      assertThat(answer.header("Location")).as(path).startsWith("/camunda/");
    }
    var forwarded = http.get("/v3/api-docs", evil[1], evil[2], "Forwarded: host=evil.example");
    assertThat(forwarded.body()).doesNotContain("evil.example");
  }

  @Test
  void aRequestIdOfTheCallersIsPlainOrNotTaken() throws IOException {
    var id = UUID.randomUUID().toString();
    var http = new RawHttp(port);
    assertThat(http.get("/api/v1/procedures", "X-Request-Id: " + id).header("X-Request-Id"))
        .isEqualTo(id);
    assertThat(http.get("/api/v1/procedures", "X-Request-Id: <script>alert(1)</script>").head())
        .doesNotContain("script");
  }

  @Test
  void tooManyHeadersAreRefused() throws IOException {
    var many = Stream.generate(() -> "X-Planted: 1").limit(150).toArray(String[]::new);
    assertThat(new RawHttp(port).get("/api/v1/procedures", many).status()).isEqualTo(400);
    var large = "X-Planted: " + "x".repeat(20_000);
    assertThat(new RawHttp(port).get("/api/v1/procedures", large).status()).isEqualTo(400);
  }
}
