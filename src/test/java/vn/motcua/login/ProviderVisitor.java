package vn.motcua.login;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;
import vn.motcua.support.http.WebappVisitor;

/** Somebody who goes where pages send him, and fills in their forms. */
final class ProviderVisitor {

  private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

  final WebappVisitor browser = new WebappVisitor();

  /** Ends at a page: of the web apps, of the provider, or of a refusal. */
  HttpResponse<String> opens(String address) {
    return follow(browser.get(URI.create(address)));
  }

  /** The password is the user's name. */
  HttpResponse<String> logsIn(String address, String user) {
    var page = opens(address);
    return follow(browser.post(URI.create(form(page)), Map.of("username", user, "password", user)));
  }

  /** What a page of ours would send by itself. */
  HttpResponse<String> sendsTheFormOf(HttpResponse<String> page) {
    var fields = new LinkedHashMap<String, String>();
    HIDDEN
        .matcher(page.body())
        .results()
        .forEach(field -> fields.put(field.group(1), HtmlUtils.htmlUnescape(field.group(2))));
    return follow(browser.post(URI.create(form(page)), fields));
  }

  static String form(HttpResponse<String> page) {
    var form = FORM.matcher(page.body());
    if (!form.find()) {
      throw new AssertionError(
          "No form at %s: %s %s".formatted(page.uri(), page.statusCode(), page.body()));
    }
    return HtmlUtils.htmlUnescape(form.group(1));
  }

  private HttpResponse<String> follow(HttpResponse<String> answer) {
    var here = answer;
    for (int i = 0; i < 10 && here.statusCode() / 100 == 3; i++) {
      here = browser.get(here.uri().resolve(here.headers().firstValue("Location").orElseThrow()));
    }
    return here;
  }
}
