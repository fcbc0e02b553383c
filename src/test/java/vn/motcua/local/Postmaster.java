package vn.motcua.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The PostgreSQL process that runs on a data folder. It outlives the JVM that started it when that
 * JVM is killed.
 */
record Postmaster(ProcessHandle process, Path folder) {

  private static final String PID_FILE = "postmaster.pid";
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /**
   * The process named in the folder's {@code postmaster.pid}, provided that it really is a postgres
   * on this very folder: after a crash, the number may belong to anything.
   */
  static Optional<Postmaster> on(Path folder) {
    return named(folder)
        .filter(process -> isPostgresOn(process.info(), folder))
        .map(process -> new Postmaster(process, folder));
  }

  /**
   * Stops what an earlier run has left on the folder, which the caller must hold.
   *
   * @throws LocalStartException when it does not stop
   */
  static void clear(Path folder) throws IOException {
    Optional<ProcessHandle> process = named(folder);
    if (process.isPresent()) {
      on(folder).ifPresent(Postmaster::stop);
      if (process.get().isAlive() && process.get().info().command().isPresent()) {
        // the number is somebody else's by now, and PostgreSQL would refuse to start beside it
        Files.deleteIfExists(folder.resolve(PID_FILE));
      }
    }
  }

  /**
   * Fast shutdown first, immediate shutdown after that.
   *
   * @throws LocalStartException when the process outlives both
   */
  private void stop() {
    signal("INT");
    if (!awaitEnd(PATIENCE)) {
      signal("QUIT");
      if (!awaitEnd(PATIENCE)) {
        throw new LocalStartException(
            "A PostgreSQL of an earlier run, process %d, still runs on %s and does not stop: end that process and start again."
                .formatted(process.pid(), folder));
      }
    }
  }

  boolean awaitEnd(Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Optional<ProcessHandle> named(Path folder) {
    try {
      List<String> lines = Files.readAllLines(folder.resolve(PID_FILE));
      return ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty(); // no such file, or one cut off while it was written
    }
  }

  private static boolean isPostgresOn(ProcessHandle.Info info, Path folder) {
    List<String> arguments = Arrays.asList(info.arguments().orElse(new String[0]));
    int option = arguments.indexOf("-D");
    return info.command()
            .map(Path::of)
            .map(Path::getFileName)
            .map(Path::toString)
            .orElse("")
            .startsWith("postgres")
        && option >= 0
        && option + 1 < arguments.size()
        && Path.of(arguments.get(option + 1)).equals(folder);
  }

  private void signal(String name) {
    try {
      // the shell's own kill: slim images have no other
      new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(name, process.pid()))
          .start()
          .waitFor(5, TimeUnit.SECONDS);
    } catch (IOException e) {
      process.destroy(); // no shell, so Windows
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
