package vn.motcua.web.limits;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.time.Duration;

/** A request whose body is read piece by piece, and must be here in time. */
final class TimedUpload extends HttpServletRequestWrapper {

  private final TimedStream body;

  TimedUpload(HttpServletRequest request, Duration timeout) throws IOException {
    super(request);
    this.body = new TimedStream(request.getInputStream(), timeout);
  }

  @Override
  public ServletInputStream getInputStream() {
    return body;
  }
}
