package vn.motcua.fault.staff;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.motcua.fault.nodes.Balancer;

/**
 * By the web apps' session, begun once in the morning: whatever node answers, and whichever has
 * gone since, knows it.
 */
final class WebLogin implements Login {

  private static final String APP = "/camunda/app/tasklist/default/";
  private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/tasklist";

  private final Map<String, String> cookies = new ConcurrentHashMap<>();
  private final String account;
  private final Ledger ledger;
  private boolean loggedIn;

  WebLogin(String account, Ledger ledger) {
    this.account = account;
    this.ledger = ledger;
  }

  @Override
  public String account() {
    return account;
  }

  @Override
  public HttpResponse<byte[]> send(
      Balancer balancer, String kind, String path, UnaryOperator<HttpRequest.Builder> with)
      throws IOException, InterruptedException {
    logIn(balancer);
    var answer = balancer.send(kind, path, request -> with.apply(inSession(request)));
    keep(answer);
    if (answer.statusCode() == 401) {
      ledger.wrong("the session of %s was lost".formatted(account));
      loggedIn = false;
    }
    return answer;
  }

  private synchronized void logIn(Balancer balancer) throws IOException, InterruptedException {
    if (!loggedIn) {
      cookies.clear();
      keep(balancer.send("log in", APP, HttpRequest.Builder::GET));
      var form = BodyPublishers.ofString("username=%s&password=%s".formatted(account, account));
      var answer =
          balancer.send(
              "log in",
              LOGIN,
              request ->
                  inSession(request)
                      .header("Content-Type", "application/x-www-form-urlencoded")
                      .POST(form));
      keep(answer);
      if (answer.statusCode() >= 400 && answer.statusCode() < 500) {
        ledger.wrong("%s was not let in: %d".formatted(account, answer.statusCode()));
      }
      // a login begins another session, whose token comes with the next page
      keep(balancer.send("log in", APP, this::inSession));
      loggedIn = answer.statusCode() / 100 == 2;
    }
  }

  private HttpRequest.Builder inSession(HttpRequest.Builder request) {
    var all =
        cookies.entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    if (!all.isEmpty()) {
      request.header("Cookie", all);
    }
    var token = cookies.get("XSRF-TOKEN");
    return token == null ? request : request.header("X-XSRF-TOKEN", token);
  }

  private void keep(HttpResponse<byte[]> answer) {
    for (var cookie : answer.headers().allValues("Set-Cookie")) {
      var pair = cookie.split(";", 2)[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
  }
}
