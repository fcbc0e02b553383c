package vn.motcua.modelcheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folders of a directory, as designers save them. */
public final class ModelFiles {

  private ModelFiles() {}

  /**
   * Every folder directly below, but hidden ones; whatever lies in them.
   *
   * @throws IOException if something there cannot be read
   */
  public static List<ModelFolder> in(Path directory) throws IOException {
    List<ModelFolder> folders = new ArrayList<>();
    for (Path folder : list(directory)) {
      if (Files.isDirectory(folder) && !folder.getFileName().toString().startsWith(".")) {
        folders.add(new ModelFolder(folder.getFileName().toString(), files(folder)));
      }
    }
    return folders;
  }

  private static SortedMap<String, byte[]> files(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Path file : list(folder)) {
      if (Files.isRegularFile(file)) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
