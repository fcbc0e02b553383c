package vn.motcua.throttling.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.motcua.throttling.ThrottlingProperties;

class RatesTest {

  private static final String PREVIEW = "/api/v1/deadlines/preview";
  private static final String SEARCH = "/api/v1/applicants/search";

  private final Rates rates =
      new Rates(
          new ThrottlingProperties(
              5, Duration.ofSeconds(9), Duration.ofSeconds(9), 9, 9, Duration.ofMinutes(1), 3, 2),
          new SimpleMeterRegistry());

  @AfterEach
  void nobody() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void whoeverHasNoLoginAsksSoManyTimesAMinute() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(call(PREVIEW, "10.0.0.1").getStatus()).isEqualTo(200);
    }
    var answer = call(PREVIEW, "10.0.0.1");
    assertThat(answer.getStatus()).isEqualTo(429);
    assertThat(answer.getHeader("Retry-After")).containsOnlyDigits();
    assertThat(answer.getContentType()).isEqualTo("application/problem+json");
    assertThat(answer.getContentAsString())
        .contains("\"status\":429", "Too many requests. Try again in ");

    assertThat(call(PREVIEW, "10.0.0.2").getStatus()).isEqualTo(200);
    logIn("portal");
    assertThat(call(PREVIEW, "10.0.0.1").getStatus()).isEqualTo(200);
  }

  @Test
  void aVisitorGetsSoManySessionsAMinute() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(call("/camunda/app/tasklist/default/", "10.0.0.1").getStatus()).isEqualTo(200);
    }
    assertThat(call("/camunda/api/admin/auth/user/default", "10.0.0.1").getStatus()).isEqualTo(429);
    assertThat(call("/camunda/lib/deps.js", "10.0.0.1").getStatus()).isEqualTo(200);
  }

  @Test
  void nobodyAsksForOneIdentityNumberAfterAnother() throws Exception {
    logIn("tiepnhan");
    call(SEARCH, "10.0.0.1");
    call(SEARCH, "10.0.0.2");
    assertThat(call(SEARCH, "10.0.0.3").getStatus()).isEqualTo(429);
    assertThat(call("/api/v1/account", "10.0.0.3").getStatus()).isEqualTo(200);
    logIn("lanhdao");
    assertThat(call(SEARCH, "10.0.0.1").getStatus()).isEqualTo(200);
  }

  private static void logIn(String account) {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(account, null, "reception"));
  }

  private MockHttpServletResponse call(String path, String address)
      throws ServletException, IOException {
    var request = new MockHttpServletRequest("POST", path);
    request.setRemoteAddr(address);
    var response = new MockHttpServletResponse();
    rates.doFilter(request, response, new MockFilterChain());
    return response;
  }
}
