package vn.motcua.fault.process;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.test.util.TestSocketUtils;

/** Nodes of one installation, and the clock that all of them go by. */
public final class ShiftedNodes implements AutoCloseable {

  /** One that can be killed and started again. */
  public final class Node {

    private final int port = TestSocketUtils.findAvailableTcpPort();
    private final HttpOffice office = new HttpOffice(port, ShiftedNodes.this::now);
    private JavaProcess process;

    public HttpOffice office() {
      return office;
    }

    public void start() throws IOException {
      var args = new ArrayList<>(List.of(shift.toString(), "--server.port=" + port));
      args.add("--motcua.models.folder=" + Path.of("bpmn").toAbsolutePath());
      args.add("--camunda.bpm.job-execution.wait-time-in-millis=20");
      args.add("--camunda.bpm.job-execution.max-wait=100");
      settings.forEach((name, value) -> args.add("--" + name + "=" + value));
      process = JavaProcess.start(folder, ShiftedMotcua.class, args.toArray(String[]::new));
    }

    private boolean follows(String shift) throws IOException {
      if (process == null || !process.isAlive()) {
        return true;
      }
      var followed = ShiftedMotcua.followed(ShiftedNodes.this.shift, process.pid());
      return Files.exists(followed) && Files.readString(followed).equals(shift);
    }

    public void awaitReady() {
      process.awaitOutput("Node is ready");
    }

    public void kill() throws InterruptedException {
      process.kill();
    }

    /** Of its heap, what is in use after a collection. */
    public long liveBytes() throws IOException, InterruptedException {
      process.collectGarbage();
      return office.heapBytes();
    }

    /** Stops it as a whole, with all its connections open, or lets it go on. */
    public void signal(String signal) throws IOException, InterruptedException {
      process.signal(signal);
    }
  }

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, String> settings;
  private final Path folder;
  private final Path shift;
  private long shiftMillis;

  /**
   * @param folder where the nodes run and leave their output
   * @param settings of all nodes, by Spring's names: where their servers are
   */
  public ShiftedNodes(Path folder, Map<String, String> settings) {
    this.folder = folder;
    this.settings = settings;
    this.shift = folder.resolve("shift");
  }

  /** Not started yet. */
  public Node add() {
    var node = new Node();
    nodes.add(node);
    return node;
  }

  /** Sets the clock, which runs on from there, and waits until all running nodes go by it. */
  public void set(Instant instant) throws IOException {
    shiftMillis = instant.toEpochMilli() - System.currentTimeMillis();
    var text = Long.toString(shiftMillis);
    var written = Files.writeString(folder.resolve("shift.new"), text);
    Files.move(written, shift, ATOMIC_MOVE, REPLACE_EXISTING);
    for (var node : nodes) {
      await("a node's clock").pollInterval(Duration.ofMillis(5)).until(() -> node.follows(text));
    }
  }

  public OffsetDateTime now() {
    return Instant.ofEpochMilli(System.currentTimeMillis() + shiftMillis)
        .atZone(ZONE)
        .toOffsetDateTime();
  }

  @Override
  public void close() throws InterruptedException {
    for (var node : nodes) {
      node.process.kill();
    }
  }
}
