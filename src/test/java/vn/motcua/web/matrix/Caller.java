package vn.motcua.web.matrix;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody who calls: logged in to the web apps where he may be, else with each request. */
final class Caller {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/welcome";
  private static final String PAGE = "/camunda/app/welcome/default/";
  private static final String TOKEN = "XSRF-TOKEN";

  private final String server;
  private final @Nullable String account;
  private final Map<String, String> cookies = new TreeMap<>();
  private final boolean inSession;

  /**
   * @param account null for nobody
   */
  Caller(String server, @Nullable String account) {
    this.server = server;
    this.account = account;
    keepCookies(get(PAGE));
    this.inSession = account != null && login(account);
  }

  @Nullable String account() {
    return account;
  }

  HttpResponse<String> call(String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(URI.create(server + path))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, application/problem+json, */*")
            .method(
                method,
                method.equals("GET") || method.equals("OPTIONS")
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(body));
    if (inSession || account == null) {
      request.header("Cookie", cookieHeader()).header("X-XSRF-TOKEN", cookies.get(TOKEN));
    } else if (account != null) {
      request.header("Authorization", basic(account));
    }
    return send(request.build());
  }

  private boolean login(String account) {
    var form = "username=%s&password=%s".formatted(account, account);
    var answer =
        send(
            HttpRequest.newBuilder(URI.create(server + LOGIN))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookieHeader())
                .header("X-XSRF-TOKEN", cookies.get(TOKEN))
                .POST(BodyPublishers.ofString(form))
                .build());
    keepCookies(answer);
    // the session is a new one by now, with a token of its own
    keepCookies(get(PAGE));
    return answer.statusCode() == 200;
  }

  private HttpResponse<String> get(String path) {
    var request = HttpRequest.newBuilder(URI.create(server + path));
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookieHeader());
    }
    return send(request.build());
  }

  private void keepCookies(HttpResponse<String> answer) {
    for (var cookie : answer.headers().allValues("Set-Cookie")) {
      var pair = cookie.split(";", 2)[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
  }

  private String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private static String basic(String account) {
    var login = (account + ":" + account).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(login);
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
