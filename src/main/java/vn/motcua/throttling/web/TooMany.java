package vn.motcua.throttling.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** The answer to whoever has to wait. */
final class TooMany {

  private TooMany() {}

  /**
   * @param english for the problem's {@code detail}
   * @param vietnamese for its {@code message}, which the web apps' pages show as it is
   */
  static void answer(HttpServletResponse response, Duration wait, String english, String vietnamese)
      throws IOException {
    long seconds = wait.toSeconds() + 1;
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    var body =
        """
        {"type":"about:blank","title":"Too Many Requests","status":429,"detail":"%s","message":"%s"}"""
            .formatted(english.formatted(seconds), vietnamese.formatted(seconds));
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }
}
