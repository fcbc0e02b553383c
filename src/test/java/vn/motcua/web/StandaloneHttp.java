package vn.motcua.web;

import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import java.util.List;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** HTTP to single controllers, without a context but with the problem details and request ids. */
public final class StandaloneHttp {

  private StandaloneHttp() {}

  public static MockMvcTester to(Object... controllers) {
    return with(Jackson2ObjectMapperBuilder.json(), controllers);
  }

  static MockMvcTester with(Jackson2ObjectMapperBuilder json, Object... controllers) {
    var converter = new MappingJackson2HttpMessageConverter(json.build());
    return MockMvcTester.create(
            standaloneSetup(controllers)
                .setControllerAdvice(new ProblemDetailsAdvice())
                .setMessageConverters(converter)
                .addFilters(new RequestIdFilter())
                .build())
        .withHttpMessageConverters(List.of(converter));
  }
}
