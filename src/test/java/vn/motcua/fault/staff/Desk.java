package vn.motcua.fault.staff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import vn.motcua.fault.nodes.Balancer;

/**
 * The office, as one account sees it. What is only read is asked for again until it is answered;
 * what is written is the caller's to repeat.
 */
public final class Desk {

  /** Thrown when the soak is over. */
  static final class OverException extends RuntimeException {
    OverException() {
      super("The soak is over", null, false, false);
    }
  }

  /**
   * @param status 0 where nobody knows what became of it
   */
  public record Answer(int status, byte[] bytes) {

    public boolean isDone() {
      return status / 100 == 2;
    }

    /** It may have been done all the same. */
    public boolean isUnknown() {
      return status == 0 || status >= 500;
    }

    public JsonNode json() {
      try {
        return JSON.readTree(bytes);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  static final Duration LONGEST_OUTAGE = Duration.ofMinutes(2);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Answer UNKNOWN = new Answer(0, new byte[0]);

  private final Balancer balancer;
  private final Login login;
  private final CountDownLatch over;

  public Desk(Balancer balancer, Login login, CountDownLatch over) {
    this.balancer = balancer;
    this.login = login;
    this.over = over;
  }

  String account() {
    return login.account();
  }

  public JsonNode get(String kind, String path) throws IOException, InterruptedException {
    return look(kind, path).json();
  }

  /** The answer, which is no failure of the server, whatever it takes. */
  Answer look(String kind, String path) throws IOException, InterruptedException {
    var patience = Instant.now().plus(LONGEST_OUTAGE);
    while (true) {
      var answer = once(kind, path, HttpRequest.Builder::GET);
      if (!answer.isUnknown() || Instant.now().isAfter(patience)) {
        return answer;
      }
      pause(Duration.ofMillis(500));
    }
  }

  public Answer post(String kind, String path, Object body)
      throws IOException, InterruptedException {
    var json = BodyPublishers.ofString(JSON.writeValueAsString(body));
    return once(
        kind, path, request -> request.header("Content-Type", "application/json").POST(json));
  }

  Answer put(String kind, String path, byte[] body) throws IOException, InterruptedException {
    return once(kind, path, request -> request.PUT(BodyPublishers.ofByteArray(body)));
  }

  private Answer once(String kind, String path, UnaryOperator<HttpRequest.Builder> with)
      throws InterruptedException, IOException {
    try {
      var answer = login.send(balancer, kind, path, with);
      return new Answer(answer.statusCode(), answer.body());
    } catch (Balancer.CutException | ConnectException e) {
      return UNKNOWN;
    }
  }

  /**
   * @throws OverException when the soak is over
   */
  void pause(Duration time) throws InterruptedException {
    if (over.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new OverException();
    }
  }
}
