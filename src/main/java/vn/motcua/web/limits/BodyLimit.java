package vn.motcua.web.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.web.edge.Edge;
import vn.motcua.web.edge.Refusal;

/**
 * Receives a request's body before anybody reads it, if it is small enough and comes in time: those
 * who read JSON set no limit. Files and deployments are read by those who do, and only have their
 * time.
 */
@Component
@Order(Edge.BODIES)
class BodyLimit extends OncePerRequestFilter {

  private static final Set<String> WITH_A_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");

  /** They have limits of their own. */
  private static final Pattern UPLOADS =
      Pattern.compile("/api/v1/dossiers/[^/]+/papers/[^/]+/file|/.+/deployment/create");

  private static final int BUFFER_BYTES = 16 * 1024;

  private final int most;
  private final Duration bodyTimeout;
  private final Duration uploadTimeout;

  BodyLimit(RequestLimits properties) {
    this.most = Math.toIntExact(properties.maxBody().toBytes());
    this.bodyTimeout = properties.bodyTimeout();
    this.uploadTimeout = properties.uploadTimeout();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !WITH_A_BODY.contains(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      Refusal.send(
          request,
          response,
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "Send the body as it is, without a Content-Encoding: nothing is unpacked here.");
    } else if (UPLOADS.matcher(request.getRequestURI()).matches()) {
      try {
        chain.doFilter(new TimedUpload(request, uploadTimeout), response);
      } catch (TooSlowException e) {
        refuseTime(request, response, uploadTimeout);
      }
    } else if (request.getContentLengthLong() > most) {
      refuseSize(request, response);
    } else {
      receive(request, response, chain);
    }
  }

  private void receive(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    byte[] body;
    try {
      body = read(new TimedStream(request.getInputStream(), bodyTimeout));
    } catch (TooSlowException e) {
      refuseTime(request, response, bodyTimeout);
      return;
    } catch (IOException e) {
      if (e.getCause() instanceof SocketTimeoutException) {
        refuseTime(request, response, bodyTimeout);
        return;
      }
      throw e;
    }
    if (body.length > most) {
      refuseSize(request, response);
    } else if (isJson(request) && !JsonShape.isReasonable(body)) {
      Refusal.send(request, response, HttpStatus.BAD_REQUEST, JsonShape.WHAT_IS_WRONG);
    } else {
      chain.doFilter(new ReceivedRequest(request, body), response);
    }
  }

  private static boolean isJson(HttpServletRequest request) {
    return request.getContentType() != null && request.getContentType().contains("json");
  }

  private byte[] read(InputStream in) throws IOException {
    var body = new ByteArrayOutputStream();
    var buffer = new byte[BUFFER_BYTES];
    while (body.size() <= most) {
      int n = in.read(buffer);
      if (n < 0) {
        break;
      }
      body.write(buffer, 0, n);
    }
    return body.toByteArray();
  }

  private static void refuseTime(
      HttpServletRequest request, HttpServletResponse response, Duration timeout)
      throws IOException {
    response.setHeader(HttpHeaders.CONNECTION, "close");
    Refusal.send(
        request,
        response,
        HttpStatus.REQUEST_TIMEOUT,
        "The body was not here within %d seconds.".formatted(timeout.toSeconds()));
  }

  private void refuseSize(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Refusal.send(
        request,
        response,
        HttpStatus.PAYLOAD_TOO_LARGE,
        "A body may have %d bytes at most. The file of a paper is sent by itself, to its own address."
            .formatted(most));
  }
}
