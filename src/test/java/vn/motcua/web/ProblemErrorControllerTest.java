package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ExtendWith(OutputCaptureExtension.class)
class ProblemErrorControllerTest {

  private final WebApplicationContextRunner application =
      new WebApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  JacksonAutoConfiguration.class,
                  HttpMessageConvertersAutoConfiguration.class,
                  DispatcherServletAutoConfiguration.class,
                  WebMvcAutoConfiguration.class,
                  ErrorMvcAutoConfiguration.class))
          .withUserConfiguration(ProblemErrorController.class, ProblemDetailsAdvice.class);

  @Test
  void whatFailsInAFilterIsAProblemDetailThatDoesNotRepeatThePath() {
    application.run(
        context -> {
          assertThat(context).hasSingleBean(BasicErrorController.class);
          assertThat(
                  MockMvcTester.from(context)
                      .get()
                      .uri("/error")
                      .accept(MediaType.ALL)
                      .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
                      .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/people/012345678901"))
              .hasStatus(403)
              .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
              .bodyText()
              .contains("\"title\":\"Forbidden\"", "\"status\":403", "\"requestId\":\"")
              .doesNotContain("012345678901");
        });
  }

  @Test
  void whoeverCallsItHimselfFindsNothing() {
    application.run(
        context ->
            assertThat(MockMvcTester.from(context).get().uri("/error").accept(MediaType.ALL))
                .hasStatus(404));
  }

  @Test
  void anAddressWithNothingIsAProblemDetailThatDoesNotRepeatThePath(CapturedOutput output) {
    application.run(
        context ->
            assertThat(MockMvcTester.from(context).get().uri("/people/012345678901"))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("There is nothing at this address")
                .doesNotContain("012345678901"));
    assertThat(output).doesNotContain("012345678901");
  }

  @Test
  void aBrowserStillGetsAPage() {
    application.run(
        context ->
            assertThat(
                    MockMvcTester.from(context)
                        .get()
                        .uri("/error")
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404))
                .hasStatus(404)
                .hasContentTypeCompatibleWith(MediaType.TEXT_HTML));
  }
}
