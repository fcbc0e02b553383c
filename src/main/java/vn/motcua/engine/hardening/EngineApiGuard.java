package vn.motcua.engine.hardening;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what {@link EngineApi} does not list, right behind Spring Security and before any filter
 * of Camunda, by whom the web apps' unlisted addresses are anybody's. The answer has the API's
 * shape.
 */
@Configuration(proxyBeanMethods = false)
class EngineApiGuard {

  private static final String PAGES = "/camunda/app/admin/";

  /** The page that makes a first administrator; its call is refused by the list. */
  private static final String SETUP_PAGE = PAGES + "[^/]+/setup(/.*)?";

  private static final String NO_SETUP =
      "Tài khoản quản trị đầu tiên được tạo bằng cấu hình. / The first administrator is made by configuration.";
  private static final String NOT_LISTED =
      "Tài khoản này không được gọi địa chỉ này. / This account may not call this address.";

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> engineApiFilter(
      SecurityContextRepository sessions, ObjectMapper json) {
    var api = EngineApi.shipped();
    var filter =
        new OncePerRequestFilter() {
          @Override
          protected void doFilterInternal(
              HttpServletRequest request, HttpServletResponse response, FilterChain chain)
              throws ServletException, IOException {
            // as the servlets get it, decoded: what is escaped twice, or has a semicolon, Spring
            // Security's firewall has turned away
            var path =
                request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
            var called = ApiRequest.of(request.getMethod(), path);
            if (called.isEmpty() && path.startsWith(PAGES)) {
              if (path.matches(SETUP_PAGE)) {
                refuse(HttpStatus.FORBIDDEN, NO_SETUP, response, json);
              } else {
                chain.doFilter(request, response);
              }
              return;
            }
            var account = account(request, sessions);
            if (called.isPresent() && api.allows(called.get(), groups(account))) {
              chain.doFilter(request, response);
            } else {
              // a page of the web apps takes a 401 for the end of the session, and shows the login
              var status = account == null ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN;
              refuse(status, NOT_LISTED, response, json);
            }
          }
        };
    var registration = new FilterRegistrationBean<OncePerRequestFilter>(filter);
    registration.addUrlPatterns("/engine-rest/*", "/camunda/api/*", PAGES + "*");
    registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
    return registration;
  }

  private static @Nullable Authentication account(
      HttpServletRequest request, SecurityContextRepository sessions) {
    var known = SecurityContextHolder.getContext().getAuthentication();
    return known != null ? known : sessions.loadDeferredContext(request).get().getAuthentication();
  }

  private static Set<String> groups(@Nullable Authentication account) {
    return account == null
        ? Set.of()
        : account.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .collect(Collectors.toSet());
  }

  private static void refuse(
      HttpStatus status, String message, HttpServletResponse response, ObjectMapper json)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    json.writeValue(
        response.getOutputStream(), Map.of("type", "AuthorizationException", "message", message));
  }
}
