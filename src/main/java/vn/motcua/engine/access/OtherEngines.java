package vn.motcua.engine.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says that there is no such page; Camunda's web apps fail where they are asked for an engine. */
@Component
@Order(0)
class OtherEngines extends OncePerRequestFilter {

  private static final Pattern PAGE_OF_ANOTHER =
      Pattern.compile("/camunda/app/[^/]+/(?!default/)[^/]+/");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (PAGE_OF_ANOTHER.matcher(request.getRequestURI()).matches()) {
      response.sendError(HttpStatus.NOT_FOUND.value());
    } else {
      chain.doFilter(request, response);
    }
  }
}
