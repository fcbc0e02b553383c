package vn.motcua.web.limits;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;

/** A body that must be here in time; the server alone would wait for each byte anew. */
final class TimedStream extends ServletInputStream {

  private final ServletInputStream body;
  private final Duration timeout;
  private final long began = System.nanoTime();

  TimedStream(ServletInputStream body, Duration timeout) {
    this.body = body;
    this.timeout = timeout;
  }

  @Override
  public int read() throws IOException {
    int next = body.read();
    checkTime(next);
    return next;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count = body.read(into, from, length);
    checkTime(count);
    return count;
  }

  private void checkTime(int read) throws TooSlowException {
    if (read >= 0 && System.nanoTime() - began > timeout.toNanos()) {
      throw new TooSlowException(timeout);
    }
  }

  @Override
  public boolean isFinished() {
    return body.isFinished();
  }

  @Override
  public boolean isReady() {
    return body.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    body.setReadListener(listener);
  }
}
