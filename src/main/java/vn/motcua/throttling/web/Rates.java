package vn.motcua.throttling.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.throttling.Caller;
import vn.motcua.throttling.Rate;
import vn.motcua.throttling.ThrottlingProperties;

/**
 * What costs work without a login, by address: of the API a deadline, of the web apps a session for
 * each visitor. And searches for a person, by account, so that nobody asks for one identity number
 * after another.
 */
@Component
@Order(Rates.AFTER_SPRING_SECURITY)
class Rates extends OncePerRequestFilter {

  static final int AFTER_SPRING_SECURITY = -95;

  private static final Pattern COUNTED = Pattern.compile("/(api|v3|camunda/(api|app))/");
  private static final String SEARCH = "/api/v1/applicants/search";

  private final Rate guests;
  private final Rate searches;
  private final Counter guestsTurnedAway;
  private final Counter searchesTurnedAway;

  Rates(ThrottlingProperties properties, MeterRegistry meters) {
    this.guests = new Rate(properties.publicPerMinute(), Duration.ofMinutes(1));
    this.searches = new Rate(properties.searchesPerHour(), Duration.ofHours(1));
    this.guestsTurnedAway = meters.counter("motcua.turned.away", "from", "public");
    this.searchesTurnedAway = meters.counter("motcua.turned.away", "from", "search");
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !COUNTED.matcher(request.getRequestURI()).lookingAt();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var caller = SecurityContextHolder.getContext().getAuthentication();
    var wait = Duration.ZERO;
    boolean guest =
        (caller == null || caller instanceof AnonymousAuthenticationToken)
            && request.getSession(false) == null;
    if (guest) {
      wait = guests.count(Caller.addressOf(request));
    } else if (caller != null && request.getRequestURI().equals(SEARCH)) {
      wait = searches.count(caller.getName());
    }
    if (wait.isZero()) {
      chain.doFilter(request, response);
    } else {
      (guest ? guestsTurnedAway : searchesTurnedAway).increment();
      TooMany.answer(
          response,
          wait,
          "Too many requests. Try again in %d seconds.",
          "Quá nhiều yêu cầu. Hãy thử lại sau %d giây.");
    }
  }
}
