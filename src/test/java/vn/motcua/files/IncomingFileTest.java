package vn.motcua.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IncomingFileTest {

  private static final long LIMIT = 3 * IncomingFile.BUFFER_BYTES;

  @Test
  void itIsHashedAndReadAgainAsItCame() throws IOException {
    var abc = "abc".getBytes();
    try (var file = IncomingFile.receive(new ByteArrayInputStream(abc), LIMIT)) {
      assertThat(file.size()).isEqualTo(3);
      assertThat(file.sha256())
          .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
      assertThat(file.head()).isEqualTo(abc);
      assertThat(file.content()).hasBinaryContent(abc);
    }
  }

  @Test
  void nothingIsAFileOfNoBytes() throws IOException {
    try (var file = IncomingFile.receive(InputStream.nullInputStream(), LIMIT)) {
      assertThat(file.size()).isZero();
      assertThat(file.head()).isEmpty();
    }
  }

  @Test
  void theLimitItselfIsAllowedAndOneByteMoreIsNot() throws IOException {
    var endless = new Endless();
    try (var file = IncomingFile.receive(new ByteArrayInputStream(new byte[(int) LIMIT]), LIMIT)) {
      assertThat(file.size()).isEqualTo(LIMIT);
    }
    assertThatThrownBy(
            () -> IncomingFile.receive(new ByteArrayInputStream(new byte[(int) LIMIT + 1]), LIMIT))
        .isInstanceOf(RefusedFileException.class);
    assertThatThrownBy(() -> IncomingFile.receive(endless, LIMIT))
        .isInstanceOf(RefusedFileException.class);
    assertThat(endless.read).isEqualTo(LIMIT + IncomingFile.BUFFER_BYTES);
  }

  /** Never ends, and refuses to be read in larger pieces than one buffer. */
  private static final class Endless extends InputStream {

    private long read;

    @Override
    public int read() {
      read++;
      return 'x';
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      assertThat(bytes).hasSize(IncomingFile.BUFFER_BYTES);
      Arrays.fill(bytes, offset, offset + length, (byte) 'x');
      read += length;
      return length;
    }
  }
}
