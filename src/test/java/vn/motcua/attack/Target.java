package vn.motcua.attack;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * A server that is attacked.
 *
 * @param root its address
 * @param aims what stands for {@code {task}} and {@code {filter}}
 * @param sessions of the web apps, by account
 */
record Target(String root, Map<String, String> aims, Map<String, Session> sessions) {

  Target(String root, Map<String, String> aims) {
    this(root, aims, new HashMap<>());
  }

  /** Of a web app, after the login. */
  record Session(HttpClient client, String csrf) {}

  /** What came of an attack that went through. */
  static final String OPEN = "**open**";

  private static final String ENGINE_REST = "/engine-rest";
  private static final String ENGINE_OF_WEBAPPS = "/camunda/api/engine/engine/default";
  private static final String WEBAPPS = "/camunda/";
  private static final String CSRF = "XSRF-TOKEN";

  /** By the engine's REST API, with HTTP Basic; the password is the account's name. */
  String attack(Attack attack, String account) {
    var request = request(attack, ENGINE_REST);
    if (attack.path().startsWith(WEBAPPS)) {
      // the token that protects a session is given to everybody
      var cookies = new CookieManager();
      var client = HttpClient.newBuilder().cookieHandler(cookies).build();
      open(client);
      return outcome(attack, send(client, request.header("X-" + CSRF, csrf(cookies))));
    }
    return asBasic(attack, account, request);
  }

  /** The same at an address from the root, to the letter. */
  String attackAt(String path, Attack attack, String account) {
    return asBasic(attack, account, request(attack, URI.create(root + path)));
  }

  private static String asBasic(Attack attack, String account, HttpRequest.Builder request) {
    if (!account.isEmpty()) {
      var login = (account + ":" + account).getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
    }
    return outcome(attack, send(HttpClient.newHttpClient(), request));
  }

  /** By the web apps' own door to the same engine, in a session that is logged in. */
  String attackInSession(Attack attack, String account, String app) {
    var session = sessions.computeIfAbsent(account, name -> login(name, app));
    return outcome(
        attack,
        send(
            session.client(),
            request(attack, ENGINE_OF_WEBAPPS).header("X-" + CSRF, session.csrf())));
  }

  private Session login(String account, String app) {
    var cookies = new CookieManager();
    var client = HttpClient.newBuilder().cookieHandler(cookies).build();
    open(client);
    var form = "username=%1$s&password=%1$s".formatted(account);
    var login =
        send(
            client,
            HttpRequest.newBuilder(
                    URI.create(root + "/camunda/api/admin/auth/user/default/login/" + app))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-" + CSRF, csrf(cookies))
                .POST(BodyPublishers.ofString(form)));
    if (login.statusCode() != 200) {
      throw new AssertionError(
          "%s cannot log in to %s: %d %s"
              .formatted(account, app, login.statusCode(), login.body()));
    }
    open(client);
    return new Session(client, csrf(cookies));
  }

  private void open(HttpClient client) {
    send(client, HttpRequest.newBuilder(URI.create(root + "/camunda/api/engine/engine/")).GET());
  }

  private HttpRequest.Builder request(Attack attack, String engine) {
    var path = attack.path().startsWith(WEBAPPS) ? attack.path() : engine + attack.path();
    for (var aim : aims.entrySet()) {
      path = path.replace("{%s}".formatted(aim.getKey()), aim.getValue());
    }
    return request(attack, URI.create(root + path));
  }

  private static HttpRequest.Builder request(Attack attack, URI address) {
    return HttpRequest.newBuilder(address)
        .header("Content-Type", attack.contentType())
        .header("Accept", "application/json")
        .method(attack.method(), attack.publisher());
  }

  private static String outcome(Attack attack, HttpResponse<String> answer) {
    boolean went = answer.statusCode() / 100 == 2;
    if (went && !attack.proof().test(answer.body())) {
      throw new AssertionError(
          "%s: neither done nor refused: %s".formatted(attack.name(), answer.body()));
    }
    if (answer.body().contains("\tat ") || answer.body().contains("stackTrace")) {
      throw new AssertionError("A stack trace: " + answer.body());
    }
    if (Boolean.getBoolean("motcua.attack.record")) {
      System.out.println(attack.name() + ": " + answer.statusCode() + " " + answer.body());
    }
    return went ? OPEN : "refused (%d)".formatted(answer.statusCode());
  }

  private static String csrf(CookieManager cookies) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(CSRF))
        .findFirst()
        .orElseThrow(() -> new AssertionError("The web apps gave no " + CSRF))
        .getValue();
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
