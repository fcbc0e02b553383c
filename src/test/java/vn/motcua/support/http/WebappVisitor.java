package vn.motcua.support.http;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Somebody with a browser's cookies and no screen, who uses the web apps as their pages do. Cookies
 * are kept by host name alone, so that another port of it is another node behind one balancer.
 */
public final class WebappVisitor {

  public static final String LOGIN = "/camunda/api/admin/auth/user/default/login/";
  public static final String LOGOUT = "/camunda/api/admin/auth/user/default/logout";
  private static final String SESSION = "JSESSIONID";
  private static final String TOKEN = "XSRF-TOKEN";

  private final CookieManager cookies =
      new CookieManager() {
        // as a browser, which trusts the machine's own addresses without TLS
        @Override
        public void put(URI address, Map<String, List<String>> headers) throws IOException {
          var trusted = new HashMap<>(headers);
          trusted.replaceAll(
              (name, values) ->
                  values.stream().map(value -> value.replaceAll("(?i); *secure", "")).toList());
          super.put(address, trusted);
        }
      };
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(cookies).connectTimeout(Duration.ofSeconds(10)).build();

  /** Logs in by the web apps' own form; the answer says whether it was let in. */
  public HttpResponse<String> logIn(String node, String account, String app) {
    get(node, "/camunda/app/" + app + "/default/");
    return logInWithoutLooking(node, account, account, app);
  }

  public HttpResponse<String> logInWithoutLooking(
      String node, String account, String password, String app) {
    return post(node, LOGIN + app, Map.of("username", account, "password", password));
  }

  public HttpResponse<String> logOut(String node) {
    return post(node, LOGOUT, Map.of());
  }

  public HttpResponse<String> get(String node, String path) {
    return send(HttpRequest.newBuilder(URI.create(node + path)));
  }

  public HttpResponse<String> get(URI address) {
    return send(HttpRequest.newBuilder(address));
  }

  /** A form, with the token that the web apps ask for. */
  public HttpResponse<String> post(String node, String path, Map<String, String> form) {
    return post(URI.create(node + path), form);
  }

  public HttpResponse<String> post(URI address, Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> postJson(String node, String path, String json) {
    return send(
        HttpRequest.newBuilder(URI.create(node + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  /** The value of the session's cookie; empty without one. */
  public String session() {
    return cookie(SESSION);
  }

  public void useSession(String id) {
    cookies.getCookieStore().removeAll();
    var cookie = new HttpCookie(SESSION, id);
    cookie.setPath("/");
    cookie.setVersion(0);
    cookie.setDomain("localhost.local");
    cookies.getCookieStore().add(URI.create("http://localhost/"), cookie);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    var token = cookie(TOKEN);
    if (!token.isEmpty()) {
      request.header("X-XSRF-TOKEN", token);
    }
    try {
      return http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
