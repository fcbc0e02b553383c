package vn.motcua.engine.refusals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Takes what the engine's REST API puts around a {@link RefusedException} off again: "Cannot submit
 * task form …", and a 500 for what is no failure of the server.
 */
@Configuration(proxyBeanMethods = false)
class PlainRefusals {

  private static final String AROUND = "^Cannot (submit task form|complete task) \\S+: ";

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> plainRefusalsFilter(ObjectMapper json) {
    var filter =
        new OncePerRequestFilter() {
          @Override
          protected void doFilterInternal(
              HttpServletRequest request, HttpServletResponse response, FilterChain chain)
              throws ServletException, IOException {
            var answer = new ContentCachingResponseWrapper(response);
            chain.doFilter(request, answer);
            if (answer.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
              unwrap(answer, json);
            }
            answer.copyBodyToResponse();
          }

          @Override
          protected boolean shouldNotFilter(HttpServletRequest request) {
            return !request.getMethod().equals("POST")
                || !request.getRequestURI().contains("/task/");
          }
        };
    var registration = new FilterRegistrationBean<OncePerRequestFilter>(filter);
    registration.addUrlPatterns("/engine-rest/*", "/camunda/api/engine/*");
    return registration;
  }

  private static void unwrap(ContentCachingResponseWrapper answer, ObjectMapper json)
      throws IOException {
    if (json.readTree(answer.getContentAsByteArray()) instanceof ObjectNode problem
        && problem.path("code").asInt() == RefusedException.CODE) {
      problem.put("message", problem.path("message").asText().replaceFirst(AROUND, ""));
      answer.resetBuffer();
      answer.setStatus(HttpStatus.BAD_REQUEST.value());
      answer.getOutputStream().write(json.writeValueAsBytes(problem));
    }
  }
}
