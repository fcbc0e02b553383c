package vn.motcua.engine.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.engine.standins.Officer;

/** Whoever calls {@code /engine-rest} does so as himself: the engine's authorizations decide. */
@Configuration
class EngineRestIdentity {

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> engineRestIdentityFilter(IdentityService identity) {
    var filter =
        new OncePerRequestFilter() {
          @Override
          protected void doFilterInternal(
              HttpServletRequest request, HttpServletResponse response, FilterChain chain)
              throws ServletException, IOException {
            var account = SecurityContextHolder.getContext().getAuthentication();
            try {
              identity.setAuthentication(Officer.of(account));
              chain.doFilter(request, response);
            } finally {
              identity.clearAuthentication();
            }
          }
        };
    var registration = new FilterRegistrationBean<OncePerRequestFilter>(filter);
    registration.addUrlPatterns("/engine-rest/*");
    return registration;
  }
}
