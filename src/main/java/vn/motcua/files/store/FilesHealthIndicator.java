package vn.motcua.files.store;

import java.io.File;
import java.nio.file.Files;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.motcua.health.Wrong;

/** Whether the folder that keeps the files of papers takes more of them. */
@Component
class FilesHealthIndicator implements HealthIndicator {

  private static final DataSize LEAST = DataSize.ofGigabytes(2);

  private final StoreProperties properties;
  private final DataSize least;

  @Autowired
  FilesHealthIndicator(StoreProperties properties) {
    this(properties, LEAST);
  }

  FilesHealthIndicator(StoreProperties properties, DataSize least) {
    this.properties = properties;
    this.least = least;
  }

  @Override
  public Health health() {
    var folder = properties.folder();
    if (folder == null) {
      return Health.up().withDetail("keptIn", "database").build();
    }
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      return wrong(
          "The folder of files, %s, is gone or cannot be written".formatted(folder),
          "Scans can be neither handed in nor opened; dossiers on paper go on",
          "Mount the disk again, or give this account the right to write there");
    }
    var free = DataSize.ofBytes(new File(folder.toString()).getUsableSpace());
    if (free.compareTo(least) < 0) {
      return wrong(
          "The disk of %s has %d MB left".formatted(folder, free.toMegabytes()),
          "Soon no scan can be handed in",
          "Make room, or move the folder to a larger disk");
    }
    return Health.up()
        .withDetail("keptIn", folder.toString())
        .withDetail("freeMegabytes", free.toMegabytes())
        .build();
  }

  private static Health wrong(String what, String meaning, String todo) {
    return new Wrong(what, meaning, todo).down().build();
  }
}
