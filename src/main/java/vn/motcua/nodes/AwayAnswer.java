package vn.motcua.nodes;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Becomes a 503 when it is about to become an error, and the database was found away meanwhile. */
class AwayAnswer extends HttpServletResponseWrapper {

  static final String RETRY_AFTER_SECONDS = "5";

  private static final byte[] PROBLEM =
      """
      {"type":"about:blank","title":"Service Unavailable","status":503,\
      "detail":"The database does not answer at the moment. Try again in %s seconds: what was sent may have been done."}
      """
          .formatted(RETRY_AFTER_SECONDS)
          .strip()
          .getBytes(StandardCharsets.UTF_8);

  private final HttpServletRequest request;
  private boolean away;

  AwayAnswer(HttpServletRequest request, HttpServletResponse response) {
    super(response);
    this.request = request;
  }

  @Override
  public void setStatus(int status) {
    if (!turnsAway(status)) {
      super.setStatus(status);
    }
  }

  @Override
  public void sendError(int status) throws IOException {
    if (!turnsAway(status)) {
      super.sendError(status);
    }
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    if (!turnsAway(status)) {
      super.sendError(status, message);
    }
  }

  private boolean turnsAway(int status) {
    boolean failed = status == SC_UNAUTHORIZED || status >= SC_INTERNAL_SERVER_ERROR;
    if (!away && failed && request.getAttribute(DatabaseAway.TOLD) != null && !isCommitted()) {
      try {
        away();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return away;
  }

  /** Answers; what is still written after it, goes nowhere. */
  void away() throws IOException {
    away = true;
    var answer = (HttpServletResponse) getResponse();
    answer.reset();
    answer.setStatus(SC_SERVICE_UNAVAILABLE);
    answer.setHeader("Retry-After", RETRY_AFTER_SECONDS);
    answer.setContentType("application/problem+json");
    answer.setContentLength(PROBLEM.length);
    answer.getOutputStream().write(PROBLEM);
    answer.flushBuffer();
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return away ? new Nowhere() : super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    return away ? new PrintWriter(OutputStream.nullOutputStream()) : super.getWriter();
  }

  @Override
  public void reset() {
    if (!away) {
      super.reset();
    }
  }

  @Override
  public void resetBuffer() {
    if (!away) {
      super.resetBuffer();
    }
  }

  private static final class Nowhere extends ServletOutputStream {

    @Override
    public void write(int b) {
      // the answer is on its way
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("The answer is on its way");
    }
  }
}
