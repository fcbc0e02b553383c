package vn.motcua.seals;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Content that is sealed, or opened, one piece after the other, of which one is held. A sealed
 * piece is a byte that says whether it is the last, its length, and itself; file, place and whether
 * it is the last go into its seal.
 */
abstract class SealedContent extends InputStream {

  static final int PIECE_BYTES = 64 * 1024;

  private static final int MOST_ADDED = 64;
  private static final int HEAD_BYTES = 1 + Integer.BYTES;

  final DossierKey key;
  private final InputStream source;
  private final UUID file;
  private byte[] present = new byte[0];
  private int position;
  private int no;
  private boolean ended;

  private SealedContent(DossierKey key, InputStream source, UUID file) {
    this.key = key;
    this.source = source;
    this.file = file;
  }

  /** From open to sealed. */
  static class Sealing extends SealedContent {

    private final InputStream content;

    Sealing(DossierKey key, InputStream content, UUID file) {
      super(key, content, file);
      this.content = content;
    }

    @Override
    Piece next() throws IOException {
      var piece = content.readNBytes(PIECE_BYTES);
      boolean last = piece.length < PIECE_BYTES;
      var sealed = key.seal(piece, place(last));
      return new Piece(
          ByteBuffer.allocate(HEAD_BYTES + sealed.length)
              .put((byte) (last ? 1 : 0))
              .putInt(sealed.length)
              .put(sealed)
              .array(),
          last);
    }
  }

  /** From sealed to open. */
  static class Opening extends SealedContent {

    private final DataInputStream sealed;

    Opening(DossierKey key, InputStream sealed, UUID file) {
      super(key, sealed, file);
      this.sealed = new DataInputStream(sealed);
    }

    @Override
    Piece next() throws IOException {
      boolean last = sealed.readByte() == 1;
      int length = sealed.readInt();
      if (length < 0 || length > PIECE_BYTES + MOST_ADDED) {
        throw new IOException("The content of the file was changed");
      }
      var piece = sealed.readNBytes(length);
      if (piece.length < length) {
        throw new EOFException("The content of the file ends early");
      }
      try {
        return new Piece(key.open(piece, place(last)), last);
      } catch (IllegalStateException e) {
        throw new IOException("The content of the file was changed, or is of another key");
      }
    }
  }

  record Piece(byte[] bytes, boolean last) {}

  abstract Piece next() throws IOException;

  byte[] place(boolean last) {
    return ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES + 1)
        .putLong(file.getMostSignificantBits())
        .putLong(file.getLeastSignificantBits())
        .putInt(no)
        .put((byte) (last ? 1 : 0))
        .array();
  }

  @Override
  public int read() throws IOException {
    return more() ? present[position++] & 0xff : -1;
  }

  @Override
  public int read(byte @Nullable [] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, Objects.requireNonNull(bytes).length);
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
    while (position == present.length && !ended) {
      var piece = next();
      no++;
      present = piece.bytes();
      ended = piece.last();
      position = 0;
    }
    return position < present.length;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
