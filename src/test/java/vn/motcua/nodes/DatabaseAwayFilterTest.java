package vn.motcua.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class DatabaseAwayFilterTest {

  private static final RuntimeException GOING_DOWN =
      new IllegalStateException(
          new SQLException("terminating connection due to administrator command", "57P01"));

  private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/any");
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @AfterEach
  void forgetTheRequest() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void whatFailsForTheDatabaseIsA503ThatSaysSoAndWhenToComeAgain() throws Exception {
    answer(
        (request, response) -> {
          throw new ServletException(GOING_DOWN);
        });
    isAway();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 401})
  void soIsWhatOthersHaveMadeAnAnswerOf(int status) throws Exception {
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    answer(
        (request, response) -> {
          DatabaseAway.tellRequest();
          ((HttpServletResponse) response).setStatus(status);
          response.getOutputStream().write("org.postgresql.util.PSQLException".getBytes());
          response.getWriter().print("at …");
        });
    isAway();
  }

  @Test
  void anErrorPageIsNotMadeInItsPlace() throws Exception {
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    answer(
        (request, response) -> {
          DatabaseAway.tellRequest();
          ((HttpServletResponse) response).sendError(500);
        });
    isAway();
    assertThat(response.getErrorMessage()).isNull();
  }

  @Test
  void aRequestThatWentWellAllTheSameIsLeftAlone() throws Exception {
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    answer(
        (request, response) -> {
          DatabaseAway.tellRequest();
          ((HttpServletResponse) response).setStatus(204);
        });
    assertThat(response.getStatus()).isEqualTo(204);
  }

  @Test
  void anyOtherFailureStaysWhatItIs() throws Exception {
    answer((request, response) -> ((HttpServletResponse) response).setStatus(500));
    assertThat(response.getStatus()).isEqualTo(500);
    assertThatThrownBy(
            () ->
                answer(
                    (request, response) -> {
                      throw new IllegalStateException(new SQLException("no such column", "42703"));
                    }))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aPoolThatGetsNoConnectionMeansTheSame() {
    assertThat(DatabaseAway.caused(new RuntimeException(new SQLTransientConnectionException())))
        .isTrue();
    assertThat(DatabaseAway.caused(new RuntimeException())).isFalse();
  }

  private void answer(FilterChain chain) throws Exception {
    new DatabaseAwayFilter().doFilter(request, response, chain);
  }

  private void isAway() throws Exception {
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Retry-After")).isEqualTo("5");
    assertThat(response.getContentType()).isEqualTo("application/problem+json");
    assertThat(response.getContentAsString())
        .startsWith("{\"type\":\"about:blank\"")
        .contains("The database does not answer")
        .endsWith("}");
  }
}
