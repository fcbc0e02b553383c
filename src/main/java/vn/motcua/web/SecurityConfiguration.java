package vn.motcua.web;

import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may call what. An account is known by the web apps' session or by HTTP Basic; its groups are
 * its authorities. What a session writes needs the web apps' CSRF token.
 */
@Configuration
class SecurityConfiguration {

  private static final String[] STAFF = {
    "reception", "specialist", "clerk", "leader", "supervisor", "camunda-admin"
  };
  private static final RequestMatcher WITHOUT_BASIC =
      request ->
          request.getHeader(HttpHeaders.AUTHORIZATION) == null
              && !HttpMethod.GET.matches(request.getMethod())
              && !HttpMethod.HEAD.matches(request.getMethod())
              && !HttpMethod.OPTIONS.matches(request.getMethod());

  // Camunda's web apps check login and CSRF by filters of their own
  @Bean
  @Order(1)
  SecurityFilterChain webapps(HttpSecurity http) throws Exception {
    return http.securityMatcher("/", "/camunda/**", "/favicon.ico", "/error")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(csrf -> csrf.disable())
        .headers(headers -> headers.disable())
        .securityContext(context -> context.disable())
        .sessionManagement(session -> session.disable())
        .requestCache(cache -> cache.disable())
        .anonymous(anonymous -> anonymous.disable())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain api(
      HttpSecurity http, SecurityContextRepository sessions, CsrfTokenRepository csrfTokens)
      throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(EndpointRequest.to("health"))
                    .permitAll()
                    .requestMatchers(
                        HttpMethod.GET,
                        "/api/v1/procedures/**",
                        "/api/v1/deadlines/preview",
                        "/v3/api-docs/**",
                        "/v3/api-docs.yaml")
                    .permitAll()
                    .requestMatchers(HttpMethod.POST, "/api/v1/dossiers/**")
                    .hasAnyAuthority("reception", "portal")
                    .requestMatchers(HttpMethod.GET, "/api/v1/dossiers/**")
                    .hasAnyAuthority(STAFF)
                    .requestMatchers(HttpMethod.GET, "/api/v1/reports/**")
                    .hasAnyAuthority("leader", "supervisor")
                    .requestMatchers("/api/v1/calendars", "/api/v1/calendars/**")
                    .hasAuthority("camunda-admin")
                    .requestMatchers("/engine-rest/**")
                    .authenticated()
                    .requestMatchers(EndpointRequest.toAnyEndpoint())
                    .authenticated()
                    .anyRequest()
                    .denyAll())
        .httpBasic(Customizer.withDefaults())
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(csrfTokens)
                    .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                    .requireCsrfProtectionMatcher(WITHOUT_BASIC))
        .securityContext(context -> context.securityContextRepository(sessions))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .build();
  }
}
