package vn.motcua.nodes;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers what fails because the database is away with a 503 that says so and when to come again,
 * where it would be a 500, or a login that could not be looked up.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class DatabaseAwayFilter extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(DatabaseAwayFilter.class);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var answer = new AwayAnswer(request, response);
    try {
      chain.doFilter(request, answer);
    } catch (ServletException | RuntimeException e) {
      if (!DatabaseAway.caused(e) || response.isCommitted()) {
        throw e;
      }
      log.warn("A request waits for the database: {}", e.getClass().getSimpleName());
      answer.away();
    }
  }
}
