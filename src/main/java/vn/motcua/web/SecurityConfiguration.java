package vn.motcua.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
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
    "reception", "specialist", "clerk", "leader", "supervisor"
  };
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  /** A script in a page, which must not make the browser ask for a login of its own. */
  private static final RequestMatcher FROM_A_SCRIPT =
      request -> {
        var mode = request.getHeader("Sec-Fetch-Mode");
        return mode != null && !mode.equals("navigate");
      };

  // Spring MVC's matching, the default, sees nothing of a path before another servlet's own part:
  // Camunda's APIs, which Jersey serves, would match no rule at all
  @Bean
  PathPatternRequestMatcherBuilderFactoryBean wholePaths() {
    return new PathPatternRequestMatcherBuilderFactoryBean();
  }

  // Camunda's web apps check login and CSRF by filters of their own. Their login page looks for a
  // /camunda-welcome: were the answer a 401, the browser would ask for a login before the page does
  @Bean
  @Order(1)
  SecurityFilterChain webapps(HttpSecurity http) throws Exception {
    return http.securityMatcher("/", "/camunda/**", "/camunda-welcome", "/favicon.ico", "/error")
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
                    .requestMatchers(HttpMethod.POST, "/api/v1/dossiers/*/forms/01")
                    .hasAnyAuthority("reception", "portal")
                    .requestMatchers(HttpMethod.POST, "/api/v1/dossiers/*/forms/02")
                    .hasAnyAuthority("reception", "specialist")
                    .requestMatchers(HttpMethod.POST, "/api/v1/dossiers/*/forms/03")
                    .hasAuthority("reception")
                    .requestMatchers(HttpMethod.POST, "/api/v1/dossiers/*/forms/04")
                    .hasAnyAuthority("reception", "leader")
                    .requestMatchers(HttpMethod.POST, "/api/v1/dossiers/*/forms/05")
                    .hasAnyAuthority("reception", "specialist", "leader")
                    .requestMatchers(HttpMethod.POST, "/api/v1/dossiers/*/forms/06")
                    .hasAnyAuthority("reception", "specialist", "clerk", "leader", "supervisor")
                    // there is no other form, which staff may be told
                    .requestMatchers(HttpMethod.POST, "/api/v1/dossiers/*/forms/*")
                    .hasAnyAuthority(STAFF)
                    .requestMatchers(HttpMethod.POST, "/api/v1/forms/07")
                    .hasAnyAuthority("reception", "leader", "supervisor")
                    .requestMatchers(HttpMethod.GET, "/api/v1/agency")
                    .hasAnyAuthority("reception", "portal")
                    .requestMatchers(HttpMethod.POST, "/api/v1/dossiers/*/acceptance")
                    .hasAuthority("reception")
                    .requestMatchers(HttpMethod.POST, "/api/v1/dossiers/*/comments")
                    .hasAnyAuthority(STAFF)
                    .requestMatchers(
                        "/api/v1/tasks/**", "/api/v1/stand-ins", "/api/v1/stand-ins/**")
                    .hasAnyAuthority(STAFF)
                    .requestMatchers(HttpMethod.POST, "/api/v1/dossiers/**")
                    .hasAnyAuthority("reception", "portal")
                    .requestMatchers(HttpMethod.PUT, "/api/v1/dossiers/*/papers/*/file")
                    .hasAnyAuthority("reception", "portal")
                    .requestMatchers(HttpMethod.GET, "/api/v1/dossiers/*/papers/*/file")
                    .hasAnyAuthority("reception", "specialist", "leader")
                    .requestMatchers(HttpMethod.POST, "/api/v1/applicants/search")
                    .hasAnyAuthority("reception", "specialist", "leader")
                    .requestMatchers(HttpMethod.GET, "/api/v1/dossiers/*/applicant")
                    .hasAnyAuthority("reception", "specialist", "leader")
                    .requestMatchers(HttpMethod.GET, "/api/v1/dossiers/*/applicant/accesses")
                    .hasAnyAuthority("leader", "supervisor")
                    // what an administrator needs to find out why one does not go on; what
                    // officers write about people is none of it
                    .requestMatchers(
                        HttpMethod.GET,
                        "/api/v1/dossiers",
                        "/api/v1/dossiers/*",
                        "/api/v1/dossiers/*/deadline")
                    .hasAnyAuthority(
                        "reception", "specialist", "clerk", "leader", "supervisor", "camunda-admin")
                    .requestMatchers(HttpMethod.GET, "/api/v1/dossiers/**")
                    .hasAnyAuthority(STAFF)
                    .requestMatchers(HttpMethod.GET, "/api/v1/reports/**")
                    .hasAnyAuthority("leader", "supervisor")
                    .requestMatchers(HttpMethod.GET, "/api/v1/what-if")
                    .hasAnyAuthority("designer", "leader", "supervisor", "camunda-admin")
                    .requestMatchers(
                        "/api/v1/calendars",
                        "/api/v1/calendars/**",
                        "/api/v1/events/**",
                        "/api/v1/incidents",
                        "/api/v1/incidents/**",
                        "/api/v1/requests/**")
                    .hasAuthority("camunda-admin")
                    .requestMatchers(HttpMethod.POST, "/api/v1/erasures/*/execution")
                    .hasAuthority("camunda-admin")
                    .requestMatchers(HttpMethod.GET, "/api/v1/erasures", "/api/v1/erasures/**")
                    .hasAnyAuthority("leader", "supervisor", "camunda-admin")
                    .requestMatchers("/api/v1/erasures", "/api/v1/erasures/holds/*")
                    .hasAuthority("leader")
                    .requestMatchers("/api/v1/migrations", "/api/v1/migrations/**")
                    .hasAnyAuthority("designer", "camunda-admin")
                    .requestMatchers(HttpMethod.GET, "/api/v1/models")
                    .hasAnyAuthority("designer", "camunda-admin")
                    // before an upload is read; the engine's own authorizations say the same after
                    .requestMatchers(
                        HttpMethod.POST,
                        "/engine-rest/deployment/create",
                        "/engine-rest/engine/*/deployment/create")
                    .hasAnyAuthority("designer", "camunda-admin")
                    .requestMatchers("/engine-rest/**", "/api/v1/account")
                    .authenticated()
                    .requestMatchers(EndpointRequest.toAnyEndpoint())
                    .hasAnyAuthority("monitor", "camunda-admin")
                    .anyRequest()
                    .denyAll())
        .httpBasic(Customizer.withDefaults())
        .exceptionHandling(
            failed ->
                failed.defaultAuthenticationEntryPointFor(
                    (request, response, e) -> response.sendError(HttpStatus.UNAUTHORIZED.value()),
                    FROM_A_SCRIPT))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(csrfTokens)
                    .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                    .requireCsrfProtectionMatcher(request -> writesInSession(request, sessions)))
        .securityContext(context -> context.securityContextRepository(sessions))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .build();
  }

  // whoever has no session, or logs in by Basic, has nothing that another site's page could use
  private static boolean writesInSession(
      HttpServletRequest request, SecurityContextRepository sessions) {
    return !SAFE_METHODS.contains(request.getMethod())
        && request.getHeader(HttpHeaders.AUTHORIZATION) == null
        && sessions.containsContext(request);
  }
}
