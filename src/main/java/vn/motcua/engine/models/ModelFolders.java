package vn.motcua.engine.models;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Component;
import vn.motcua.modelcheck.ModelFolder;

/**
 * The folders of models as they lie on the disk. Line endings and byte order marks are left out, so
 * that a file is the same wherever it was checked out and whatever saved it; so is what editors put
 * beside a file while they write.
 */
@Component
class ModelFolders {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final List<String> KINDS = List.of(".bpmn", ".dmn", ".form");

  private final Path root;

  ModelFolders(ModelSettings settings) {
    this.root = settings.folder();
  }

  /** By name; a folder without models or forms is none. */
  SortedMap<String, ModelFolder> read() {
    if (!Files.isDirectory(root)) {
      throw new InvalidConfigurationPropertyValueException(
          "motcua.models.folder",
          root,
          "There is no folder of models at %s: start where bpmn/ lies, or set MOTCUA_MODELS_FOLDER."
              .formatted(root.toAbsolutePath()));
    }
    var folders = new TreeMap<String, ModelFolder>();
    for (var folder : list(root)) {
      if (Files.isDirectory(folder) && !isHidden(folder)) {
        var name = folder.getFileName().toString();
        var files = files(folder);
        if (!files.isEmpty()) {
          folders.put(name, new ModelFolder(name, files));
        }
      }
    }
    return folders;
  }

  /** Another one whenever anything is another in the folders. */
  String fingerprint() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var folder : read().values()) {
        digest.update(folder.name().getBytes(StandardCharsets.UTF_8));
        folder
            .files()
            .forEach(
                (name, content) -> {
                  digest.update((byte) '/');
                  digest.update(name.getBytes(StandardCharsets.UTF_8));
                  digest.update((byte) ':');
                  digest.update(content);
                });
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SortedMap<String, byte[]> files(Path folder) {
    var files = new TreeMap<String, byte[]>();
    for (var file : list(folder)) {
      var name = file.getFileName().toString();
      if (Files.isRegularFile(file) && !isHidden(file) && KINDS.stream().anyMatch(name::endsWith)) {
        files.put(name, normalized(file));
      }
    }
    return files;
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list the models of " + folder, e);
    }
  }

  private static byte[] normalized(Path file) {
    try {
      return normalized(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the model " + file, e);
    }
  }

  // bytes, not text: what is no UTF-8 is for the check to find
  private static byte[] normalized(byte[] content) {
    int from = isMarkAt(content, 0) ? BYTE_ORDER_MARK.length : 0;
    int to = content.length;
    if (to - from >= BYTE_ORDER_MARK.length && isMarkAt(content, to - BYTE_ORDER_MARK.length)) {
      to -= BYTE_ORDER_MARK.length;
    }
    var kept = new ByteArrayOutputStream(content.length);
    for (int i = from; i < to; i++) {
      boolean endsLine = content[i] == '\r' && i + 1 < to && content[i + 1] == '\n';
      if (!endsLine) {
        kept.write(content[i]);
      }
    }
    return kept.toByteArray();
  }

  private static boolean isMarkAt(byte[] content, int at) {
    int end = at + BYTE_ORDER_MARK.length;
    return end <= content.length && Arrays.equals(content, at, end, BYTE_ORDER_MARK, 0, 3);
  }
}
