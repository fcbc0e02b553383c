package vn.motcua.modelcheck.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The text of a file, if it can be the text of a model at all. */
final class FileText {

  /** Of a file, in bytes. The largest that people draw have a tenth of it. */
  static final int LIMIT = 5 << 20;

  private FileText() {}

  static String of(String file, byte[] content) throws UnreadableException {
    if (content.length > LIMIT) {
      throw UnreadableException.because(
          "file-too-large",
          file,
          String.valueOf(content.length >> 20),
          String.valueOf(LIMIT >> 20));
    }
    String text = decoded(file, content);
    if (text.isBlank()) {
      throw UnreadableException.because("file-empty", file);
    }
    if (text.indexOf('\0') >= 0) {
      throw UnreadableException.because("file-not-text", file);
    }
    return text;
  }

  private static String decoded(String file, byte[] content) throws UnreadableException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      // the mark that some editors put in front is no part of the text
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw UnreadableException.because("file-not-text", file);
    }
  }
}
