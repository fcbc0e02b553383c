package vn.motcua.web.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.web.edge.Edge;
import vn.motcua.web.edge.Refusal;

/**
 * Keeps threads for those who work here: callers who have not logged in get a part of them and no
 * more, each address a part of that. Else a few of them who send or read a byte now and then would
 * stop the office.
 */
@Component
@Order(Edge.GUESTS)
class GuestShare extends OncePerRequestFilter {

  private final Semaphore guests;
  private final int perAddress;
  private final ConcurrentHashMap<String, Integer> byAddress = new ConcurrentHashMap<>();
  private final SecurityContextRepository sessions;

  GuestShare(RequestLimits properties, SecurityContextRepository sessions) {
    this.guests = new Semaphore(properties.guests());
    this.perAddress = properties.guestsPerAddress();
    this.sessions = sessions;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (callsAsSomebody()) {
      chain.doFilter(request, response);
    } else if (enter(request.getRemoteAddr())) {
      try {
        chain.doFilter(request, response);
      } finally {
        leave(request.getRemoteAddr());
      }
    } else if (sessions.containsContext(request)) {
      // asked only now: a session is looked up in the database
      chain.doFilter(request, response);
    } else {
      response.setHeader(HttpHeaders.RETRY_AFTER, "1");
      Refusal.send(
          request,
          response,
          HttpStatus.SERVICE_UNAVAILABLE,
          "Too many requests without a login are being served. Log in, or try again in a second.");
    }
  }

  // the web apps' pages and API have no security context; their session is asked
  private static boolean callsAsSomebody() {
    var caller = SecurityContextHolder.getContext().getAuthentication();
    return caller != null && !(caller instanceof AnonymousAuthenticationToken);
  }

  private boolean enter(String address) {
    if (!guests.tryAcquire()) {
      return false;
    }
    if (byAddress.merge(address, 1, Integer::sum) > perAddress) {
      leave(address);
      return false;
    }
    return true;
  }

  private void leave(String address) {
    byAddress.computeIfPresent(address, (of, count) -> count == 1 ? null : count - 1);
    guests.release();
  }
}
