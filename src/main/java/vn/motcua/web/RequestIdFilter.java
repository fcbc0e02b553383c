package vn.motcua.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id: that of the {@code X-Request-Id} header where it is well-formed, else
 * a new UUID. It stands in the same header of the answer, in every problem detail, and as {@code
 * requestId} in the MDC.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIdFilter extends OncePerRequestFilter {

  static final String HEADER = "X-Request-Id";
  static final String NAME = "requestId";

  // At least 16 characters: what is shorter is no unique id, and may be an identity or phone number
  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{16,64}");
  private static final String ATTRIBUTE = RequestIdFilter.class.getName();

  /** The id of this request; made now where the filter has not run. */
  static String idOf(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String known) {
      return known;
    }
    String id = acceptable(request.getHeader(HEADER));
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }

  private static String acceptable(@Nullable String given) {
    return given != null && WELL_FORMED.matcher(given).matches()
        ? given
        : UUID.randomUUID().toString();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id = idOf(request);
    response.setHeader(HEADER, id);
    try (var scope = MDC.putCloseable(NAME, id)) {
      chain.doFilter(request, response);
    }
  }

  // An asynchronous or error dispatch runs on another stack: without these its log has no id
  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
