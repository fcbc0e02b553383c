package vn.motcua.web.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that is turned away before anybody serves it, with the reason in words. */
public final class Refusal {

  private static final String DETAIL = Refusal.class.getName();

  private Refusal() {}

  /**
   * The error page makes a problem detail of it.
   *
   * @param detail what to do instead; nothing of what was sent
   */
  public static void send(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
      throws IOException {
    request.setAttribute(DETAIL, detail);
    response.sendError(status.value());
  }

  /** What was said when this request was turned away. */
  public static @Nullable String detailOf(HttpServletRequest request) {
    return (String) request.getAttribute(DETAIL);
  }
}
