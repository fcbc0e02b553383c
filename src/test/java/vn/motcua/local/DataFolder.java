package vn.motcua.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder that keeps the local servers' data, held by one process at a time. */
final class DataFolder implements AutoCloseable {

  static final String LOCK_FILE = "motcua.lock";

  /** Behind the process id in the file: Windows lets nobody read a locked region. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Creates the folder where it is missing and holds it until {@link #close()} or the end of the
   * process, however that comes.
   *
   * @throws LocalStartException when another process holds it, or it cannot be written
   */
  static DataFolder hold(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    try {
      path = Files.createDirectories(path).toRealPath();
      FileChannel channel =
          FileChannel.open(
              path.resolve(LOCK_FILE),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new LocalStartException(
            "The data folder %s is in use by process %s: stop that one, or choose another folder with --motcua.local.data=FOLDER."
                .formatted(path, owner(path)));
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes()));
      return new DataFolder(path, channel);
    } catch (IOException e) {
      throw new LocalStartException(
          "The data folder %s cannot be written (%s): make it writable, or choose another folder with --motcua.local.data=FOLDER."
              .formatted(path, e),
          e);
    }
  }

  Path path() {
    return path;
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // held by this very process
    }
  }

  private static String owner(Path path) throws IOException {
    String pid = Files.readString(path.resolve(LOCK_FILE)).strip();
    return pid.isEmpty() ? "(just starting)" : pid;
  }

  /** The lock file stays: removing it would let two processes hold two files of one name. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
