package vn.motcua.web.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.OnCommittedResponseWrapper;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each answer the headers that a browser needs to be told, where whoever serves it has not
 * said something of its own: nothing of an answer runs, is shown in another site's page, is guessed
 * at or is kept; only the files of the web apps may be kept.
 */
@Component
@Order(Edge.HEADERS)
class AnswerHeaders extends OncePerRequestFilter {

  private static final Map<String, String> UNLESS_SAID =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin");

  /** The web apps' own files, which hold nothing of anybody. */
  private static final Pattern FILES =
      Pattern.compile("/camunda/(lib|assets|app)/.+\\.(js|css|json|woff2?|svg|png|ico)");

  private static final Pattern SECURE = Pattern.compile("(?i);\\s*secure\\b");
  private static final String ONE_YEAR = "max-age=31536000";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var answer = new Answer(request, response);
    try {
      chain.doFilter(request, answer);
    } finally {
      answer.onResponseCommitted();
    }
  }

  private static final class Answer extends OnCommittedResponseWrapper {

    private final HttpServletRequest request;

    private Answer(HttpServletRequest request, HttpServletResponse response) {
      super(response);
      this.request = request;
    }

    @Override
    public void addHeader(String name, String value) {
      super.addHeader(name, kept(name, value));
    }

    @Override
    public void setHeader(String name, String value) {
      super.setHeader(name, kept(name, value));
    }

    // Camunda's cookie with its token would go over plain HTTP, too
    private String kept(String name, String value) {
      boolean toBeSecured =
          request.isSecure()
              && name.equalsIgnoreCase(HttpHeaders.SET_COOKIE)
              && !SECURE.matcher(value).find();
      return toBeSecured ? value + "; Secure" : value;
    }

    @Override
    protected void onResponseCommitted() {
      if (isCommitted()) {
        return;
      }
      UNLESS_SAID.forEach(
          (name, value) -> {
            if (!containsHeader(name)) {
              setHeader(name, value);
            }
          });
      if (request.isSecure()) {
        setHeader("Strict-Transport-Security", ONE_YEAR);
      }
      if (!FILES.matcher(request.getRequestURI()).matches()) {
        setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      }
    }
  }
}
