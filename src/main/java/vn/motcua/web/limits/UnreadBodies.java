package vn.motcua.web.limits;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Reads for a moment what a refused request still sends, so that its sender gets to read why, and
 * then hangs up. The server by itself would read on, however slow the rest comes, and whoever sends
 * it need not even have a login.
 */
@Component
class UnreadBodies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(3);
  private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(10);

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addEngineValves(new Valve());
  }

  private static final class Valve extends ValveBase {

    private Valve() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      getNext().invoke(request, response);
      if (!request.isAsync() && !request.isFinished()) {
        response.finishResponse();
        readOn(request);
        if (!request.isFinished()) {
          response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        }
      }
    }

    private static void readOn(Request request) throws IOException {
      var rest = request.getCoyoteRequest();
      var nowhere = new Nowhere();
      long end = System.nanoTime() + PATIENCE;
      while (System.nanoTime() < end && !request.isFinished()) {
        rest.action(ActionCode.AVAILABLE, true);
        if (rest.getAvailable() == 0) {
          LockSupport.parkNanos(BETWEEN_LOOKS);
        } else if (rest.doRead(nowhere) < 0) {
          return;
        }
      }
    }
  }

  private static final class Nowhere implements ApplicationBufferHandler {

    private ByteBuffer buffer = EMPTY_BUFFER;

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
      this.buffer = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
      return buffer;
    }

    @Override
    public void expand(int size) {}
  }
}
