package vn.motcua.support.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a browser holds of the web apps: the cookies, and the token that their pages send. */
public final class BrowserSession {

  private static final String APP = "/camunda/app/tasklist/default/";
  private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/tasklist";

  private final RawHttp http;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  private BrowserSession(RawHttp http) {
    this.http = http;
  }

  /** Of whoever has opened the login page. */
  public static BrowserSession opened(RawHttp http) throws IOException {
    var session = new BrowserSession(http);
    session.keep(http.get(APP));
    return session;
  }

  public static BrowserSession of(RawHttp http, String account) throws IOException {
    var session = opened(http);
    var answer = session.login(account, account);
    if (answer.status() != 200) {
      throw new IOException("No login: " + answer);
    }
    // a new session has a new token
    session.keep(session.get(APP));
    return session;
  }

  public RawHttp.Answer login(String account, String password, String... headers)
      throws IOException {
    var all = new ArrayList<>(List.of(headers));
    all.add("Content-Type: application/x-www-form-urlencoded");
    if (all.stream().noneMatch(header -> header.startsWith("X-XSRF-TOKEN"))) {
      all.add(tokenHeader());
    }
    return send("POST", LOGIN, "username=%s&password=%s".formatted(account, password), all);
  }

  public RawHttp.Answer get(String path) throws IOException {
    return send("GET", path, "", List.of());
  }

  /** As it is: without the token, unless a header has it. */
  public RawHttp.Answer send(String method, String path, String body, List<String> headers)
      throws IOException {
    var all = new ArrayList<>(headers);
    if (!cookies.isEmpty()) {
      all.add(cookieHeader());
    }
    var answer = http.send(method, path, body, all.toArray(String[]::new));
    keep(answer);
    return answer;
  }

  public String tokenHeader() {
    return "X-XSRF-TOKEN: " + cookies.get("XSRF-TOKEN");
  }

  public String cookieHeader() {
    return "Cookie: "
        + String.join(
            "; ", cookies.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
  }

  /** The cookie that is not for scripts. */
  public String id() {
    return cookies.entrySet().stream()
        .filter(cookie -> !cookie.getKey().equals("XSRF-TOKEN"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  private void keep(RawHttp.Answer answer) {
    Arrays.stream(answer.head().split("\r\n"))
        .filter(line -> line.startsWith("Set-Cookie: "))
        .map(line -> line.substring("Set-Cookie: ".length()).split(";")[0].split("=", 2))
        .forEach(cookie -> cookies.put(cookie[0], cookie[1]));
  }
}
