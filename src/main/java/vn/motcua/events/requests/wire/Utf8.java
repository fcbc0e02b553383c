package vn.motcua.events.requests.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text of strangers. */
final class Utf8 {

  private Utf8() {}

  /** Nothing when the bytes are not UTF-8: a decoder that replaces them would hide it. */
  static Optional<String> decode(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether it is text that a database column, a log line and JSON can all hold: without control
   * characters other than those of a paragraph, and without half a character, which JSON can write
   * as an escape.
   */
  static boolean isPlain(String text) {
    return text.codePoints().allMatch(Utf8::isPlain);
  }

  private static boolean isPlain(int c) {
    if (c == '\n' || c == '\r' || c == '\t') {
      return true;
    }
    return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
  }
}
