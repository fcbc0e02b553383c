package vn.motcua.files.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Reads one chunk after the other, and holds one. */
class ChunkStream extends InputStream {

  /** Fetches a chunk, which is not empty. */
  interface Source {
    byte[] chunk(int no) throws IOException;
  }

  private final int chunks;
  private final Source source;
  private byte[] present = new byte[0];
  private int next;
  private int position;

  ChunkStream(int chunks, Source source) {
    this.chunks = chunks;
    this.source = source;
  }

  @Override
  public int read() throws IOException {
    return more() ? present[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (length == 0) {
      return 0;
    }
    if (!more()) {
      return -1;
    }
    int count = Math.min(length, present.length - position);
    System.arraycopy(present, position, bytes, offset, count);
    position += count;
    return count;
  }

  private boolean more() throws IOException {
    if (position == present.length && next < chunks) {
      present = source.chunk(next++);
      position = 0;
    }
    return position < present.length;
  }
}
