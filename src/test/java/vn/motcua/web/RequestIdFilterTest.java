package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestIdFilterTest {

  private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private final AtomicReference<String> inMdc = new AtomicReference<>();

  @Test
  void aRequestWithoutAnIdGetsOneInHeaderAndLog() throws Exception {
    assertThat(filter()).matches(UUID_FORM).isEqualTo(inMdc.get());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"3f0c2a5e-7d1b-4e5f-9a54-0f6f9d1c2b3a", "8c1f0b9d4e7a46f2a1d3c5b7e9f01234"})
  void aWellFormedIdIsKept(String given) throws Exception {
    request.addHeader(RequestIdFilter.HEADER, given);

    assertThat(filter()).isEqualTo(given).isEqualTo(inMdc.get());
  }

  @ParameterizedTest
  @MethodSource
  void aHostileIdIsReplaced(String given) throws Exception {
    request.addHeader(RequestIdFilter.HEADER, given);

    assertThat(filter()).matches(UUID_FORM).isEqualTo(inMdc.get());
  }

  static Stream<String> aHostileIdIsReplaced() {
    return Stream.of(
        "",
        "012345678901",
        "3f0c2a5e7d1b4e5f9a54\r\nSet-Cookie: a=b",
        "3f0c2a5e7d1b4e5f9a54\n",
        "<script>alert(1)</script>",
        "${jndi:ldap://127.0.0.1/a}",
        "Nguyễn Văn An Nguyễn Văn An",
        "a".repeat(65),
        "a".repeat(10_240));
  }

  @Test
  void theIdLeavesTheLogWithTheRequest() throws Exception {
    filter();

    assertThat(MDC.get("requestId")).isNull();
  }

  @Test
  void theErrorDispatchKeepsTheId() throws Exception {
    String first = filter();
    request.setDispatcherType(DispatcherType.ERROR);
    request.setAttribute("jakarta.servlet.error.request_uri", "/anything");

    assertThat(filter()).isEqualTo(first).isEqualTo(inMdc.get());
  }

  private String filter() throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    new RequestIdFilter().doFilter(request, response, (in, out) -> inMdc.set(MDC.get("requestId")));
    return response.getHeader("X-Request-Id");
  }
}
