package vn.motcua.engine.login.oidc;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The few pages between the web apps and the provider. */
final class LoginPage {

  private static final SecureRandom RANDOM = new SecureRandom();

  private static final String STYLE =
      """
      body{font:18px/1.5 "Liberation Sans",Arial,sans-serif;color:#222;background:#f4f4f4;margin:0}
      main{max-width:34em;margin:12vh auto;padding:1.5em 2em;background:#fff;\
      border-top:6px solid #b5152b;border-radius:4px;box-shadow:0 1px 4px #0003}
      h1{font-size:1.35em;margin:.2em 0 .6em}
      button,a{font:inherit;display:inline-block;margin-top:.6em;padding:.5em 1em;color:#fff;\
      background:#155cb5;border:0;border-radius:4px;text-decoration:none;cursor:pointer}
      :focus-visible{outline:3px solid #222;outline-offset:2px}
      """;

  private final int status;
  private final String title;
  private final String text;
  private final String button;
  private final boolean byItself;
  private EndSession.@Nullable Form form;

  private LoginPage(int status, String title, String text, String button, boolean byItself) {
    this.status = status;
    this.title = title;
    this.text = text;
    this.button = button;
    this.byItself = byItself;
  }

  static LoginPage refused(RefusedLogin.Reason reason) {
    return new LoginPage(
        HttpServletResponse.SC_FORBIDDEN,
        "Chưa vào được hệ thống",
        reason.text() + " Hãy liên hệ quản trị hệ thống của đơn vị.",
        "Dùng tài khoản khác",
        false);
  }

  static LoginPage failed() {
    return new LoginPage(
        HttpServletResponse.SC_UNAUTHORIZED,
        "Đăng nhập chưa thành công",
        "Việc đăng nhập đã quá thời gian, bị hủy, hoặc hệ thống đăng nhập đang gián đoạn. Hãy thử"
            + " lại; nếu vẫn chưa được, hãy báo quản trị hệ thống của đơn vị.",
        "Đăng nhập lại",
        false);
  }

  static LoginPage loggedOut() {
    return new LoginPage(
        HttpServletResponse.SC_OK,
        "Đang đăng xuất",
        "Bạn đã rời khỏi Một Cửa. Bước cuối là đăng xuất khỏi hệ thống đăng nhập chung.",
        "Đăng xuất",
        true);
  }

  /** The button ends the provider's session; without it, it begins a new login. */
  LoginPage with(Optional<EndSession.Form> form) {
    this.form = form.orElse(null);
    return this;
  }

  void send(HttpServletResponse response) throws IOException {
    var nonce = nonce();
    response.setStatus(status);
    response.setContentType("text/html");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'nonce-%1$s'; script-src 'nonce-%1$s'; base-uri 'none'; frame-ancestors 'none'; form-action %2$s"
            .formatted(nonce, form == null ? "'none'" : "'self' " + origin(form.address())));
    response.getWriter().write(html(nonce));
  }

  private String html(String nonce) {
    return """
        <!DOCTYPE html>
        <html lang="vi"><head><meta charset="utf-8"><title>%1$s · Một Cửa</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <style nonce="%2$s">%3$s</style></head>
        <body><main><h1>%1$s</h1><p>%4$s</p>%5$s</main>%6$s</body></html>
        """
        .formatted(
            title,
            nonce,
            STYLE,
            HtmlUtils.htmlEscape(text, "UTF-8"),
            form == null ? link() : fields(form),
            byItself && form != null ? script(nonce) : "");
  }

  private String link() {
    return "<a href=\"/camunda/app/tasklist/default/\">%s</a>".formatted(button);
  }

  private String fields(EndSession.Form form) {
    return "<form method=\"post\" action=\"%s\">%s<button>%s</button></form>"
        .formatted(
            HtmlUtils.htmlEscape(form.address()),
            form.fields().entrySet().stream()
                .map(
                    field ->
                        "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                            .formatted(field.getKey(), HtmlUtils.htmlEscape(field.getValue())))
                .collect(Collectors.joining()),
            button);
  }

  private static String script(String nonce) {
    return "<script nonce=\"%s\">document.forms[0].submit()</script>".formatted(nonce);
  }

  private static String origin(String address) {
    var uri = URI.create(address);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  private static String nonce() {
    var bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
