package vn.motcua.files.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFileStoreTest {

  @TempDir Path parent;
  private final UUID file = UUID.randomUUID();
  private final byte[] content = new byte[700_001];
  private Path folder;
  private FileStore store;

  @BeforeEach
  void aStore() throws IOException {
    new Random(1).nextBytes(content);
    folder = parent.resolve("made/at/start");
    store = new FolderFileStore(folder);
  }

  @Test
  void whatIsPutIsReadAgainUnderItsIdAlone() throws IOException {
    store.put(file, new ByteArrayInputStream(content));

    try (var opened = store.open(file)) {
      assertThat(opened).hasBinaryContent(content);
    }
    assertThat(folder).isDirectoryContaining(path -> path.endsWith(file.toString()));
    try (var all = Files.list(folder)) {
      assertThat(all).hasSize(1);
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(whole())))
        .isEqualTo("rw-------");
  }

  @Test
  void untilAllOfItIsThereNothingIs() throws IOException {
    var watched =
        new ByteArrayInputStream(content) {
          @Override
          public synchronized int read(byte[] bytes, int offset, int length) {
            assertThat(whole()).doesNotExist();
            return super.read(bytes, offset, length);
          }
        };
    store.put(file, watched);
    assertThat(whole()).exists();
  }

  @Test
  void whatBreaksOffLeavesNothing() {
    var breaksOff =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("broken off");
          }
        };
    var broken = new SequenceInputStream(new ByteArrayInputStream(content), breaksOff);
    assertThatThrownBy(() -> store.put(file, broken)).hasMessage("broken off");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatIsDeletedIsGoneAndDeletingItAgainChangesNothing() throws IOException {
    store.put(file, new ByteArrayInputStream(content));
    store.delete(file);
    store.delete(file);

    assertThat(folder).isEmptyDirectory();
    assertThatThrownBy(() -> store.open(file)).isInstanceOf(NoSuchFileException.class);
  }

  private Path whole() {
    return folder.resolve(file.toString());
  }
}
