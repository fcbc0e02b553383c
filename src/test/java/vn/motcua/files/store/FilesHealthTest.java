package vn.motcua.files.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.util.unit.DataSize;

class FilesHealthTest {

  @TempDir Path folder;

  @Test
  void aFolderThatIsGoneAndADiskThatIsNearlyFullAreNamed() {
    assertThat(of(folder, 0).getStatus()).isEqualTo(Status.UP);
    assertThat(of(folder.resolve("gone"), 0).getDetails().get("what").toString())
        .contains("gone or cannot be written");
    var full = of(folder, Long.MAX_VALUE);
    assertThat(full.getStatus()).isEqualTo(Status.DOWN);
    assertThat(full.getDetails().get("what").toString()).endsWith(" MB left");
    assertThat(of(null, 0).getDetails()).containsEntry("keptIn", "database");
  }

  private static Health of(Path folder, long least) {
    return new FilesHealthIndicator(new StoreProperties(folder), DataSize.ofBytes(least)).health();
  }
}
