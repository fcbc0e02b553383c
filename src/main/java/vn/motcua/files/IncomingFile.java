package vn.motcua.files;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What has been received of an upload, on this machine's disk. Nobody else sees it, and it is gone
 * when it is closed or the process ends.
 *
 * @param head the first bytes, as many as tell the type
 */
record IncomingFile(FileChannel channel, long size, String sha256, byte[] head)
    implements AutoCloseable {

  static final int BUFFER_BYTES = 64 * 1024;

  /**
   * Receives all of it.
   *
   * @throws RefusedFileException as soon as there is more than the limit
   */
  static IncomingFile receive(InputStream body, long limit) throws IOException {
    var path = Files.createTempFile("motcua-", ".upload");
    var channel = FileChannel.open(path, READ, WRITE, DELETE_ON_CLOSE);
    try {
      var digest = newDigest();
      var buffer = new byte[BUFFER_BYTES];
      long size = 0;
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        size += read;
        if (size > limit) {
          throw RefusedFileException.tooLarge(limit);
        }
        digest.update(buffer, 0, read);
        write(channel, ByteBuffer.wrap(buffer, 0, read));
      }
      var hash = HexFormat.of().formatHex(digest.digest());
      return new IncomingFile(channel, size, hash, head(channel, buffer));
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** From the beginning. */
  InputStream content() throws IOException {
    return Channels.newInputStream(channel.position(0));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static byte[] head(FileChannel channel, byte[] buffer) throws IOException {
    int length = Math.max(0, channel.read(ByteBuffer.wrap(buffer), 0));
    return Arrays.copyOf(buffer, length);
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
