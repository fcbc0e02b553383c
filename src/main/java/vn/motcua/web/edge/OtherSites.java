package vn.motcua.web.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no other site's page write here, whatever login the browser adds: a session, or a password
 * that it remembers, against which no token helps. A browser says by itself from where it writes;
 * whoever is none says nothing and is not concerned.
 */
@Component
@Order(Edge.OTHER_SITES)
class OtherSites extends OncePerRequestFilter {

  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OURS = Set.of("same-origin", "none");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SAFE_METHODS.contains(request.getMethod()) || isOurs(request)) {
      chain.doFilter(request, response);
    } else {
      Refusal.send(
          request,
          response,
          HttpStatus.FORBIDDEN,
          "A page of another site may not write here. If it is this office's own, its proxy must"
              + " pass on the Host header.");
    }
  }

  private static boolean isOurs(HttpServletRequest request) {
    // over plain HTTP a browser sends Origin alone
    var site = request.getHeader("Sec-Fetch-Site");
    var origin = request.getHeader(HttpHeaders.ORIGIN);
    return site != null ? OURS.contains(site) : origin == null || isThisHost(origin, request);
  }

  private static boolean isThisHost(String origin, HttpServletRequest request) {
    // by the scheme of the page: that a proxy ends TLS before us does not change whose page it is
    var scheme = origin.substring(0, origin.indexOf(':') + 1);
    var here = authority(scheme + "//" + request.getHeader(HttpHeaders.HOST));
    return here != null && here.equals(authority(origin));
  }

  private static @Nullable String authority(String origin) {
    try {
      var uri = URI.create(origin);
      int standard = "https".equals(uri.getScheme()) ? 443 : 80;
      int port = uri.getPort() < 0 ? standard : uri.getPort();
      return uri.getHost() == null ? null : uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
