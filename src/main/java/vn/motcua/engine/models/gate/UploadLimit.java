package vn.motcua.engine.models.gate;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away a deployment that is too large before the engine's REST API, which reads it into
 * memory, has a byte of it. The answer has the API's shape.
 */
@Configuration(proxyBeanMethods = false)
class UploadLimit {

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> deploymentSizeFilter(
      @Value("${motcua.models.max-upload:10MB}") DataSize most, ObjectMapper json) {
    var filter =
        new OncePerRequestFilter() {
          @Override
          protected void doFilterInternal(
              HttpServletRequest request, HttpServletResponse response, FilterChain chain)
              throws ServletException, IOException {
            int limit = Math.toIntExact(most.toBytes());
            // whatever length it says, or none: the API would hold it in memory, too
            var body =
                request.getContentLengthLong() > limit
                    ? null
                    : request.getInputStream().readNBytes(limit + 1);
            if (body == null || body.length > limit) {
              refuse(response);
            } else {
              chain.doFilter(new Received(request, body), response);
            }
          }

          @Override
          protected boolean shouldNotFilter(HttpServletRequest request) {
            return !request.getMethod().equals("POST")
                || !request.getRequestURI().endsWith("/deployment/create");
          }

          private void refuse(HttpServletResponse response) throws IOException {
            var message =
                "Mô hình và biểu mẫu quá lớn: nhiều nhất %1$d MB. / Too large: at most %1$d MB."
                    .formatted(most.toMegabytes());
            response.setStatus(HttpStatus.PAYLOAD_TOO_LARGE.value());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            json.writeValue(
                response.getOutputStream(),
                Map.of("type", "InvalidRequestException", "message", message));
          }
        };
    var registration = new FilterRegistrationBean<OncePerRequestFilter>(filter);
    registration.addUrlPatterns("/engine-rest/*", "/camunda/api/engine/*");
    return registration;
  }

  /** A request whose body is here already. */
  private static final class Received extends HttpServletRequestWrapper {

    private final byte[] body;

    private Received(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      var content = new ByteArrayInputStream(body);
      return new ServletInputStream() {
        @Override
        public int read() {
          return content.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
          return content.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
          return content.available() == 0;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new UnsupportedOperationException("Read at once");
        }
      };
    }
  }
}
