package vn.motcua.fault.nodes;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.test.util.TestSocketUtils;
import vn.motcua.fault.process.HttpOffice;
import vn.motcua.fault.process.JavaProcess;
import vn.motcua.fault.process.NodeOnly;

/** An application node, which comes and goes. */
public final class Node {

  static final int HEAP_MB = 512;

  private final int number;
  private final int port = TestSocketUtils.findAvailableTcpPort();
  private final Path folder;
  private final Map<String, String> settings;
  private final List<String> outputs = new ArrayList<>();
  private Path models = Path.of("bpmn").toAbsolutePath();
  private JavaProcess process;

  Node(int number, Path folder, Map<String, String> settings) {
    this.number = number;
    this.folder = folder;
    this.settings = settings;
  }

  public int number() {
    return number;
  }

  public URI base() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** From the next start on. */
  public void goBy(Path models) {
    this.models = models;
  }

  public synchronized void start() throws IOException {
    keepOutput();
    var args = new ArrayList<String>();
    args.add("--server.port=" + port);
    args.add("--motcua.models.folder=" + models);
    settings.forEach((name, value) -> args.add("--" + name + "=" + value));
    process =
        JavaProcess.startWith(
            folder,
            List.of("-Xmx" + HEAP_MB + "m", "-XX:+UseSerialGC"),
            NodeOnly.class,
            args.toArray(String[]::new));
  }

  public void awaitReady() {
    // beside the load of all officers
    process.awaitOutput("Node is ready", Duration.ofMinutes(5));
  }

  public void kill() throws InterruptedException {
    process.kill();
  }

  public int terminate() throws InterruptedException {
    return process.terminate();
  }

  boolean isAlive() {
    return process != null && process.isAlive();
  }

  long residentBytes() throws IOException {
    return process.residentBytes();
  }

  /** Of its heap, what is in use after a collection. */
  long liveBytes() throws IOException, InterruptedException {
    process.collectGarbage();
    return new HttpOffice(port).heapBytes();
  }

  /** What it has written since its last start. */
  public String output() {
    return process.output();
  }

  /** What all its lives have written. */
  public synchronized List<String> lines() {
    keepOutput();
    var all = new ArrayList<>(outputs);
    if (process != null) {
      all.add(process.output());
    }
    return all.stream().flatMap(String::lines).toList();
  }

  private void keepOutput() {
    if (process != null && !process.isAlive()) {
      outputs.add(process.output());
      process = null;
    }
  }

  void close() throws InterruptedException {
    if (process != null) {
      process.close();
    }
  }
}
