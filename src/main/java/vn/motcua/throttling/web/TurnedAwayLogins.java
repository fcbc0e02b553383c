package vn.motcua.throttling.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.throttling.Caller;

/**
 * Says so where a login was not even looked at: whoever checks it, Spring Security or Camunda, says
 * that it is wrong.
 */
@Component
@Order(TurnedAwayLogins.BEFORE_SPRING_SECURITY)
class TurnedAwayLogins extends OncePerRequestFilter {

  static final int BEFORE_SPRING_SECURITY = -101;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Caller.is(request);
    try {
      chain.doFilter(request, new Answer(request, response));
    } finally {
      Caller.is(null);
    }
  }

  private static final class Answer extends HttpServletResponseWrapper {

    private final HttpServletRequest request;

    private Answer(HttpServletRequest request, HttpServletResponse response) {
      super(response);
      this.request = request;
    }

    @Override
    public void sendError(int status) throws IOException {
      if (!sayWhy(status)) {
        super.sendError(status);
      }
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      if (!sayWhy(status)) {
        super.sendError(status, message);
      }
    }

    private boolean sayWhy(int status) throws IOException {
      var wait = Caller.waitOf(request);
      if (wait == null || status != HttpStatus.UNAUTHORIZED.value()) {
        return false;
      }
      TooMany.answer(
          (HttpServletResponse) getResponse(),
          wait,
          "Too many wrong passwords. Try again in %d seconds.",
          "Sai mật khẩu quá nhiều lần. Hãy thử lại sau %d giây.");
      return true;
    }
  }
}
