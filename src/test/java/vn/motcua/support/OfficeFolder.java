package vn.motcua.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * The models of the running office: a copy of {@code bpmn/} that is watched. A test may change it,
 * and puts it back afterwards.
 */
public final class OfficeFolder {

  static final Path PATH = copy();

  private static final Path SHIPPED = Path.of("bpmn");

  private OfficeFolder() {}

  private static Path copy() {
    try {
      var copy = Files.createTempDirectory("motcua-office-models");
      FileSystemUtils.copyRecursively(Path.of("bpmn"), copy);
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(copy.toFile())));
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For example of {@code review/sign.form}. */
  public static Path file(String name) {
    return PATH.resolve(name);
  }

  public static String read(String name) {
    try {
      return Files.readString(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void write(String name, String content) {
    try {
      Files.createDirectories(file(name).getParent());
      Files.writeString(file(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes back whatever a test has done. */
  public static void putBack() {
    try {
      try (var files = Files.walk(PATH)) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          if (Files.notExists(SHIPPED.resolve(PATH.relativize(file).toString()))) {
            Files.delete(file);
          }
        }
      }
      FileSystemUtils.copyRecursively(SHIPPED, PATH);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
