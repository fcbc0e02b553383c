package vn.motcua.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.fuzz.calls.Call;

/** Logs in as the web apps' login page does. */
final class WebappLogin {

  private static final Pattern COOKIE = Pattern.compile("(?im)^Set-Cookie: ([^=]+)=([^;\\n]*)");

  private WebappLogin() {}

  /**
   * The headers that a page of the web apps then sends; none where no web app is for the account.
   */
  static Map<String, String> of(String account, Wire wire) throws IOException {
    for (var app : List.of("tasklist", "cockpit", "admin", "welcome")) {
      var cookies = new LinkedHashMap<String, String>();
      var page = call("GET", "/camunda/app/%s/default/".formatted(app), Map.of(), "");
      keep(wire.send(page), cookies);
      var form = "username=%1$s&password=%1$s".formatted(account);
      var login =
          call("POST", "/camunda/api/admin/auth/user/default/login/" + app, headers(cookies), form);
      var answer = wire.send(login);
      keep(answer, cookies);
      if (answer.status() == 200) {
        // a login begins another session, whose token comes with the next page
        keep(wire.send(call("GET", page.target(), headers(cookies), "")), cookies);
        return headers(cookies);
      }
    }
    return Map.of();
  }

  private static Call call(String method, String target, Map<String, String> headers, String body) {
    var all = new ArrayList<>(headers.entrySet());
    if (!body.isEmpty()) {
      all.add(Map.entry("Content-Type", "application/x-www-form-urlencoded"));
    }
    return new Call(method, target, target, all, body.getBytes(StandardCharsets.UTF_8));
  }

  private static void keep(Answer answer, Map<String, String> cookies) {
    COOKIE
        .matcher(answer.head())
        .results()
        .forEach(cookie -> cookies.put(cookie.group(1), cookie.group(2)));
  }

  private static Map<String, String> headers(Map<String, String> cookies) {
    return Map.of(
        "Cookie",
        cookies.entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; ")),
        "X-XSRF-TOKEN",
        cookies.getOrDefault("XSRF-TOKEN", ""));
  }
}
