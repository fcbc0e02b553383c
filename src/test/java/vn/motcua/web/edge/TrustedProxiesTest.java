package vn.motcua.web.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.ServerProperties.ForwardHeadersStrategy;
import org.springframework.boot.autoconfigure.web.embedded.TomcatWebServerFactoryCustomizer;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.mock.env.MockEnvironment;
import vn.motcua.support.http.RawHttp;

/** Behind a proxy that ends TLS. */
class TrustedProxiesTest {

  private static final String PROXY = "127.0.0.7";
  private static final String[] FORWARDED = {
    "X-Forwarded-Proto: https",
    "X-Forwarded-Host: motcua.ward.example",
    "X-Forwarded-For: 10.9.8.7, 203.0.113.5"
  };

  @Test
  void whatTheProxySaysIsBelievedAndOfNobodyElse() throws IOException {
    var server = new ServerProperties();
    server.setForwardHeadersStrategy(ForwardHeadersStrategy.NATIVE);
    server.getTomcat().getRemoteip().setInternalProxies("127\\.0\\.0\\.7");
    assertThatNoException().isThrownBy(() -> new TrustedProxies(server).afterPropertiesSet());
    var tomcat = new TomcatServletWebServerFactory(0);
    new TomcatWebServerFactoryCustomizer(new MockEnvironment(), server).customize(tomcat);
    var running =
        tomcat.getWebServer(
            context -> {
              context.addServlet("who", new Who()).addMapping("/");
              context
                  .addFilter("headers", new AnswerHeaders())
                  .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
            });
    running.start();
    try {
      var http = new RawHttp(running.getPort());
      var proxied = http.from(PROXY).get("/", FORWARDED);
      // the last one before the proxy: what is left of it the caller may have made up
      assertThat(proxied.body()).isEqualTo("true motcua.ward.example 203.0.113.5");
      assertThat(proxied.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
      assertThat(proxied.header("Set-Cookie")).isEqualTo("XSRF-TOKEN=1;SameSite=Lax; Secure");

      var desk = http.from("127.0.0.8").get("/", FORWARDED);
      assertThat(desk.body()).isEqualTo("false localhost 127.0.0.8");
      assertThat(desk.head()).doesNotContain("Strict-Transport-Security", "Secure");
    } finally {
      running.stop();
    }
  }

  @Test
  void whoeverBelievesAProxyHasToNameIt() {
    for (var strategy :
        new ForwardHeadersStrategy[] {
          ForwardHeadersStrategy.NATIVE, ForwardHeadersStrategy.FRAMEWORK
        }) {
      var server = new ServerProperties();
      server.setForwardHeadersStrategy(strategy);
      assertThatIllegalStateException()
          .isThrownBy(() -> new TrustedProxies(server).afterPropertiesSet())
          .withMessageContaining("server.tomcat.remoteip.internal-proxies");
    }
    assertThatNoException()
        .isThrownBy(() -> new TrustedProxies(new ServerProperties()).afterPropertiesSet());
  }

  private static final class Who extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.addHeader("Set-Cookie", "XSRF-TOKEN=1;SameSite=Lax");
      response
          .getWriter()
          .printf("%s %s %s", request.isSecure(), request.getServerName(), request.getRemoteAddr());
    }
  }
}
