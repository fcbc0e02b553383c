package vn.motcua.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import vn.motcua.web.edge.Refusal;

/** Bodies that take longer than they may; what a server does with them is seen elsewhere. */
class BodyLimitTest {

  private static final DataSize MOST = DataSize.ofKilobytes(1);

  private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/dossiers",
        "/api/v1/dossiers/5f8e9a52-0c0e-4a0c-9d5f-2f5a0a0f1a11/papers/1/file",
        "/engine-rest/deployment/create"
      })
  void aBodyThatIsNotHereInTimeIsGivenUp(String path) throws Exception {
    var answer = answer(path, Duration.ZERO);

    assertThat(answer.getStatus()).isEqualTo(408);
    assertThat(answer.getHeader("Connection")).isEqualTo("close");
    assertThat(Refusal.detailOf(request)).isEqualTo("The body was not here within 0 seconds.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/dossiers", "/engine-rest/deployment/create"})
  void oneThatIsHereInTimeIsRead(String path) throws Exception {
    assertThat(answer(path, Duration.ofMinutes(1)).getContentAsString()).isEqualTo("{}");
  }

  private MockHttpServletResponse answer(String path, Duration timeout) throws Exception {
    request.setRequestURI(path);
    request.setContent("{}".getBytes());
    var answer = new MockHttpServletResponse();
    new BodyLimit(new RequestLimits(MOST, timeout, timeout, 1, 1))
        .doFilter(
            request, answer, (in, out) -> in.getInputStream().transferTo(out.getOutputStream()));
    return answer;
  }
}
