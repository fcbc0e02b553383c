package vn.motcua.engine.hardening;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away who spells the way to an API of Camunda otherwise than it is, as {@code
 * /%65ngine-rest}: the rules behind it look at the address as it was sent, the server at what it
 * means. Spring Security would fail over it, with a 500.
 */
@Configuration(proxyBeanMethods = false)
class PlainSpelling {

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> plainSpellingFilter() {
    var filter =
        new OncePerRequestFilter() {
          @Override
          protected void doFilterInternal(
              HttpServletRequest request, HttpServletResponse response, FilterChain chain)
              throws ServletException, IOException {
            var meant = request.getContextPath() + request.getServletPath();
            var sent = request.getRequestURI();
            if (sent.equals(meant) || sent.startsWith(meant + "/")) {
              chain.doFilter(request, response);
            } else {
              response.setStatus(HttpStatus.BAD_REQUEST.value());
            }
          }
        };
    var registration = new FilterRegistrationBean<OncePerRequestFilter>(filter);
    registration.addUrlPatterns("/engine-rest/*", "/camunda/*");
    registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
    return registration;
  }
}
