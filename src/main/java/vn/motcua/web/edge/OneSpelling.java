package vn.motcua.web.edge;

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

/**
 * Turns away an address that is written in another way than it need be. The server finds a servlet
 * by the path that is decoded, Camunda's web apps find their rules by the one that was sent, and
 * what has no rule is open to everybody: {@code /camunda/api/%65ngine/…} would be.
 */
@Component
@Order(Edge.SPELLING)
class OneSpelling extends OncePerRequestFilter {

  private static final Pattern DOUBTFUL =
      Pattern.compile(
          // path parameters, empty and dotted segments
          ";|//|\\\\|/\\.{1,2}(/|$)"
              // encoded although it need not be: letters, digits, - . _ ~
              + "|%(2[dDeE]|3[0-9]|[46][1-9a-fA-F]|[57][0-9aA]|5[fF]|7[eE])"
              // encoded although it has no place in a name: / % ; \ and what is no character
              + "|%(2[fF]|25|3[bB]|5[cC]|[01][0-9a-fA-F]|7[fF])");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (DOUBTFUL.matcher(request.getRequestURI()).find()) {
      Refusal.send(
          request,
          response,
          HttpStatus.BAD_REQUEST,
          "Write the address plainly: no path parameters, no empty or dotted segments, and nothing"
              + " encoded that need not be.");
    } else {
      chain.doFilter(request, response);
    }
  }
}
