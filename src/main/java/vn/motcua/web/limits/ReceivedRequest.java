package vn.motcua.web.limits;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request whose body is here already. */
final class ReceivedRequest extends HttpServletRequestWrapper {

  private final Body body;

  ReceivedRequest(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = new Body(body);
  }

  @Override
  public ServletInputStream getInputStream() {
    return body;
  }

  @Override
  public BufferedReader getReader() {
    @Nullable String said = getCharacterEncoding();
    var charset = said == null ? StandardCharsets.UTF_8 : Charset.forName(said);
    return new BufferedReader(new InputStreamReader(body, charset));
  }

  private static final class Body extends ServletInputStream {

    private final ByteArrayInputStream content;

    private Body(byte[] content) {
      this.content = new ByteArrayInputStream(content);
    }

    @Override
    public int read() {
      return content.read();
    }

    @Override
    public int read(byte[] into, int from, int length) {
      return content.read(into, from, length);
    }

    @Override
    public int available() {
      return content.available();
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
  }
}
