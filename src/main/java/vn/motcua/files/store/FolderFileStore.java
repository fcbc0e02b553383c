package vn.motcua.files.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/**
 * In a folder, each file under its id. A file has its name only when all of it is on the disk;
 * until then it is a {@code .part}.
 */
class FolderFileStore implements FileStore {

  private final Path folder;
  private final boolean posix;

  /** Makes the folder where it is missing. */
  FolderFileStore(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  @Override
  public void put(UUID file, InputStream content) throws IOException {
    try (var part = FileChannel.open(part(file), Set.of(CREATE_NEW, WRITE), nobodyElses())) {
      content.transferTo(Channels.newOutputStream(part));
      part.force(true);
    } catch (IOException | RuntimeException e) {
      delete(file);
      throw e;
    }
    Files.move(part(file), whole(file), ATOMIC_MOVE);
    forceNames();
  }

  @Override
  public InputStream open(UUID file) throws IOException {
    return Files.newInputStream(whole(file));
  }

  @Override
  public void delete(UUID file) throws IOException {
    Files.deleteIfExists(part(file));
    Files.deleteIfExists(whole(file));
  }

  private Path part(UUID file) {
    return folder.resolve(file + ".part");
  }

  private Path whole(UUID file) {
    return folder.resolve(file.toString());
  }

  private FileAttribute<?>[] nobodyElses() {
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  // a name is on the disk when its folder is; Windows opens no folder, and needs none of this
  private void forceNames() throws IOException {
    if (posix) {
      try (var names = FileChannel.open(folder)) {
        names.force(true);
      }
    }
  }
}
