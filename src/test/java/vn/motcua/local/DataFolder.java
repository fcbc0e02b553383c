package vn.motcua.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The folder that keeps the local servers' data, held by one process at a time. */
final class DataFolder implements AutoCloseable {

  static final String LOCK_FILE = "motcua.lock";

  /** Behind the process id in the file: Windows lets nobody read a locked region. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  /**
   * What this process holds: it must not open the lock file of such a folder again, because POSIX
   * takes a process's locks on a file away when it closes any of its handles on it.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

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
    } catch (IOException e) {
      throw notWritable(path, e);
    }
    if (!HELD.add(path)) {
      throw inUse(path, Long.toString(ProcessHandle.current().pid()));
    }
    try {
      return lock(path);
    } catch (RuntimeException e) {
      HELD.remove(path);
      throw e;
    }
  }

  private static DataFolder lock(Path path) {
    try {
      FileChannel channel =
          FileChannel.open(
              path.resolve(LOCK_FILE),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw inUse(path, owner(path));
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes()));
      return new DataFolder(path, channel);
    } catch (IOException e) {
      throw notWritable(path, e);
    }
  }

  private static LocalStartException inUse(Path path, String owner) {
    return new LocalStartException(
        "The data folder %s is in use by process %s: stop that one, or choose another folder with --motcua.local.data=FOLDER."
            .formatted(path, owner));
  }

  private static LocalStartException notWritable(Path path, IOException e) {
    return new LocalStartException(
        "The data folder %s cannot be written (%s): make it writable, or choose another folder with --motcua.local.data=FOLDER."
            .formatted(path, e),
        e);
  }

  Path path() {
    return path;
  }

  private static boolean locked(FileChannel channel) throws IOException {
    @Nullable FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
    return lock != null;
  }

  private static String owner(Path path) throws IOException {
    String pid = Files.readString(path.resolve(LOCK_FILE)).strip();
    return pid.isEmpty() ? "(just starting)" : pid;
  }

  /** The lock file stays: removing it would let two processes hold two files of one name. */
  @Override
  public void close() throws IOException {
    channel.close();
    HELD.remove(path);
  }
}
