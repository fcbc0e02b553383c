package vn.motcua.fault.nodes;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * Gives each request to the next node that says it is ready, so that none is bound to a node. One
 * that a node does not take goes to the other; one that a node has taken is not sent again.
 */
public final class Balancer implements AutoCloseable {

  /** Nobody knows what became of the request. */
  public static final class CutException extends IOException {
    CutException(String message) {
      super(message);
    }
  }

  private static final class Backend {
    private final int node;
    private final URI base;
    private volatile boolean in;

    private Backend(int node, URI base) {
      this.node = node;
      this.base = base;
    }
  }

  static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "balancer");
            thread.setDaemon(true);
            return thread;
          });
  private final List<Backend> backends = new ArrayList<>();
  private final AtomicInteger next = new AtomicInteger();
  private final Figures figures;

  public Balancer(List<URI> nodes, Figures figures) {
    this.figures = figures;
    nodes.forEach(node -> backends.add(new Backend(backends.size() + 1, node)));
    looks.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    for (var backend : backends) {
      backend.in = isReady(backend);
    }
  }

  private boolean isReady(Backend backend) {
    try {
      var look =
          HttpRequest.newBuilder(backend.base.resolve("/actuator/health/readiness"))
              .timeout(Duration.ofSeconds(3))
              .build();
      return http.send(look, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  public int ready() {
    return (int) backends.stream().filter(backend -> backend.in).count();
  }

  /**
   * @param kind of the request, for the figures
   * @param with what the request has beside its address
   * @throws CutException when a node took it and did not answer
   * @throws ConnectException when no node took it
   */
  public HttpResponse<byte[]> send(
      String kind, String path, UnaryOperator<HttpRequest.Builder> with)
      throws IOException, InterruptedException {
    var begun = Instant.now();
    for (var backend : inTurn()) {
      var request =
          with.apply(HttpRequest.newBuilder(backend.base.resolve(path)).timeout(PATIENCE)).build();
      try {
        var answer = http.send(request, BodyHandlers.ofByteArray());
        count(kind, backend, begun, answer);
        return answer;
      } catch (ConnectException e) {
        backend.in = false;
      } catch (IOException e) {
        figures.failed(
            new Figures.Failure(kind, backend.node, begun, Instant.now(), "cut", e.toString()));
        throw new CutException(e.toString());
      }
    }
    figures.failed(new Figures.Failure(kind, 0, begun, Instant.now(), "refused by all", ""));
    throw new ConnectException("no node takes it");
  }

  private void count(String kind, Backend backend, Instant begun, HttpResponse<byte[]> answer) {
    var ended = Instant.now();
    if (answer.statusCode() >= 500) {
      var body = new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
      figures.failed(
          new Figures.Failure(
              kind, backend.node, begun, ended, Integer.toString(answer.statusCode()), body));
    } else {
      figures.answered(kind, answer.statusCode(), Duration.between(begun, ended));
    }
  }

  private List<Backend> inTurn() {
    int turn = Math.floorMod(next.getAndIncrement(), backends.size());
    var all = new ArrayList<>(backends.subList(turn, backends.size()));
    all.addAll(backends.subList(0, turn));
    var in = all.stream().filter(backend -> backend.in).toList();
    return in.isEmpty() ? all : in;
  }

  @Override
  public void close() {
    looks.shutdownNow();
  }
}
