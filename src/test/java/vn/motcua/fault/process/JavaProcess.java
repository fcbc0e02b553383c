package vn.motcua.fault.process;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM of its own, which can be killed; it ends with the test, however the test ends. */
public final class JavaProcess implements AutoCloseable {

  private static final List<String> FOR_A_SHORT_TEST =
      List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private final Process process;
  private final Path output;

  private JavaProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  public static JavaProcess start(Path folder, Class<?> main, String... args) throws IOException {
    return start(folder, List.of(), System.getProperty("java.class.path"), Map.of(), main, args);
  }

  /**
   * @param folder where the process runs and leaves its output
   * @param prefix what stands before {@code java}, for example the command that changes the user
   */
  public static JavaProcess start(
      Path folder,
      List<String> prefix,
      String classPath,
      Map<String, String> environment,
      Class<?> main,
      String... args)
      throws IOException {
    return start(folder, prefix, classPath, environment, main.getName(), args);
  }

  /**
   * @param options of the JVM, in place of those for a short test
   */
  public static JavaProcess startWith(
      Path folder, List<String> options, Class<?> main, String... args) throws IOException {
    return start(
        folder,
        List.of(),
        options,
        System.getProperty("java.class.path"),
        Map.of(),
        main.getName(),
        args);
  }

  /** A class that is not on this JVM's class path. */
  public static JavaProcess start(Path folder, String classPath, String main, String... args)
      throws IOException {
    return start(folder, List.of(), classPath, Map.of(), main, args);
  }

  private static JavaProcess start(
      Path folder,
      List<String> prefix,
      String classPath,
      Map<String, String> environment,
      String main,
      String... args)
      throws IOException {
    return start(folder, prefix, FOR_A_SHORT_TEST, classPath, environment, main, args);
  }

  private static JavaProcess start(
      Path folder,
      List<String> prefix,
      List<String> options,
      String classPath,
      Map<String, String> environment,
      String main,
      String... args)
      throws IOException {
    var command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath));
    command.add(main);
    command.addAll(List.of(args));
    Path output = Files.createTempFile(folder, main.substring(main.lastIndexOf('.') + 1), ".log");
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    return new JavaProcess(
        builder.redirectErrorStream(true).redirectOutput(output.toFile()).start(), output);
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** What it has of the machine's memory, in bytes; 0 where the system does not tell. */
  public long residentBytes() throws IOException {
    var status = Path.of("/proc", Long.toString(pid()), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
        .findFirst()
        .orElse(0);
  }

  public String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public JavaProcess awaitOutput(String text) {
    return awaitOutput(text, Duration.ofSeconds(90));
  }

  public JavaProcess awaitOutput(String text, Duration patience) {
    await("output with: " + text)
        .atMost(patience)
        .until(
            () -> {
              if (!process.isAlive() && !output().contains(text)) {
                throw new AssertionError("ended early, and said: " + output());
              }
              return output().contains(text);
            });
    return this;
  }

  public int awaitExit() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("still running, and said: " + output());
    }
    return process.exitValue();
  }

  public int terminate() throws InterruptedException {
    process.destroy();
    return awaitExit();
  }

  public void kill() throws InterruptedException {
    process.destroyForcibly();
    awaitExit();
  }

  public void collectGarbage() throws IOException, InterruptedException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    new ProcessBuilder(jcmd, Long.toString(pid()), "GC.run")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  /**
   * @param signal by its name, for example {@code STOP}
   */
  public void signal(String signal) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, Long.toString(pid())).inheritIO().start().waitFor();
  }

  /** An orderly end first, so that no server is left behind. */
  @Override
  public void close() throws InterruptedException {
    if (process.isAlive()) {
      process.destroy();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }
}
